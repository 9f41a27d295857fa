/** Recorded seeds: those that the page can run, and those that only the results know. */

import { expect, it } from 'vitest'
import type { Results } from '../../../models/results'
import type { TaskCatalog } from '../../../models/task-catalog'
import { percents, recordsOf, scoresAt } from './seeds'

const catalog = {
  networks: [{ task: 'parity', model: 'delta', seed: 0, scores: [{ setting: { length: 31 }, score: 0.9 }] }],
} as unknown as TaskCatalog

const results = {
  tasks: [
    {
      task: 'parity',
      settings: ['length 31', 'length 62'],
      networks: [
        {
          network: 'delta',
          runs: [
            { seed: 2, scores: [0.7, 0.5] },
            { seed: 0, scores: [0.91, 0.6] },
          ],
        },
      ],
    },
  ],
} as unknown as Results

it('a seed counts once, with the weights that run here where they do', () => {
  const delta = recordsOf('parity', catalog, results)('delta')
  expect(delta.map(({ seed }) => seed)).toEqual([0, 2])
  expect(scoresAt(delta, 31)).toEqual([0.9, 0.7])
  expect(scoresAt(delta, 62), 'only the results were tested there').toEqual([0.5])
  expect(recordsOf('parity', catalog, results)('lstm-2015')).toEqual([])
})

it('without the results there are the seeds of the catalog', () => {
  expect(scoresAt(recordsOf('parity', catalog, null)('delta'), 31)).toEqual([0.9])
})

it('several shares are said from the lowest to the highest', () => {
  expect(percents([0.804, 1, 0.9])).toBe('80 to 100 %')
  expect(percents([0.996, 1])).toBe('100 %')
})
