/** Records of every seed: what ships as it ships, what does not as it was recorded. */

import { expect, it } from 'vitest'
import type { Results } from './results'
import { networksOf, type TaskCatalog } from './task-catalog'
import { recordedIn, stepsOf, withAllSeeds } from './task-records'

const tests = [{ pairs: 4 }, { pairs: 8 }]
const shipped = { task: 'recall', model: 'delta-k8', name: 'DeltaNet', seed: 0 }
const catalog = {
  tasks: [{ name: 'recall', tests }],
  networks: [{ ...shipped, scores: tests.map((setting) => ({ setting, sequences: 64, score: 0.9, float: 0.95 })) }],
} as unknown as TaskCatalog
const results = {
  tasks: [
    {
      task: 'recall',
      networks: [
        {
          network: 'delta-k8',
          steps: 2000,
          runs: [
            { seed: 0, scores: [0.95, 0.95] },
            { seed: 1, scores: [0.5, 0.25] },
          ],
        },
        { network: 'delta-k16', runs: [{ seed: 0, scores: [1, 1] }] },
      ],
    },
  ],
  longer: [
    { task: 'recall', networks: [{ network: 'delta-k8', steps: 6000, runs: [{ seed: 4, scores: [1, 0.75] }] }] },
  ],
} as unknown as Results

it('a seed that ships is scored as it ships, a further one as it was recorded, in the settings of the tests', () => {
  const all = networksOf(withAllSeeds(catalog, results), 'recall')
  expect(all.map(({ model, seed }) => [model, seed])).toEqual([
    ['delta-k8', 0],
    ['delta-k8', 1],
  ])
  expect(all.map(({ scores }) => scores.map(({ score }) => score))).toEqual([
    [0.9, 0.9],
    [0.5, 0.25],
  ])
  expect(all[1]!.scores.map(({ setting }) => setting)).toEqual(tests)
})

it('without the results there are the seeds of the catalog', () => {
  expect(withAllSeeds(catalog, null).networks).toEqual(catalog.networks)
})

it('what was trained for longer stands apart, under the names of the catalog', () => {
  const [longer, ...others] = networksOf(recordedIn(catalog, results.longer), 'recall')
  expect(others).toEqual([])
  expect(longer).toMatchObject({
    name: 'DeltaNet',
    seed: 4,
    scores: [{ setting: tests[0], score: 1 }, { score: 0.75 }],
  })
  expect(stepsOf(results, 'recall')).toEqual({ usual: 2000, more: 6000 })
  expect(stepsOf(results, 'parity')).toBeNull()
})
