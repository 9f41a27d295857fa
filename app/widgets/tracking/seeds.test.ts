/** Recorded seeds: those that the page can run, and those that only the results know. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Results } from '../../../models/results'
import type { TaskCatalog } from '../../../models/task-catalog'
import { withAllSeeds } from '../../../models/task-records'
import { counted, nothing } from '../../../models/tasks/score'
import { boardOf } from '../task/board'
import type { Measuring } from '../task/use-measuring'
import { pointsOf, shareOf, spoken } from './score-points'
import { percents, recordsOf, scoresAt } from './seeds'
import { following, GAMES, learnable, type SwapGame, swapClaim } from './swaps'

const catalog = {
  tasks: [
    {
      name: 'parity',
      symbols: 3,
      inputs: 0,
      chance: 0.5,
      train: [{ length: 31 }],
      tests: [{ length: 31 }, { length: 62 }],
    },
  ],
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
  const delta = recordsOf(withAllSeeds(catalog, results), 'parity')('delta')
  expect(delta.map(({ seed }) => seed)).toEqual([0, 2])
  expect(scoresAt(delta, 31)).toEqual([0.9, 0.7])
  expect(scoresAt(delta, 62), 'only the results were tested there').toEqual([0.5])
  expect(recordsOf(withAllSeeds(catalog, results), 'parity')('lstm-2015')).toEqual([])
})

it('without the results there are the seeds of the catalog', () => {
  expect(scoresAt(recordsOf(withAllSeeds(catalog, null), 'parity')('delta'), 31)).toEqual([0.9])
})

it('several shares are said from the lowest to the highest', () => {
  expect(percents([0.804, 1, 0.9])).toBe('80 to 100\u00a0%')
  expect(percents([0.996, 1])).toBe('100\u00a0%')
})

it('a seed that this page cannot run is drawn as it was recorded, beside one that was measured here', () => {
  const board = boardOf(catalog, 'parity', 'delta')
  const measured = board.stops.map((_, stop) => (stop === 0 ? counted(nothing, 1) : nothing))
  const measuring = { tallies: [measured] } as unknown as Measuring
  const records = recordsOf(withAllSeeds(catalog, results), 'parity')
  const seeds = pointsOf(board, measuring, records, 'delta')
  expect(seeds.map(({ seed, points }) => [seed, shareOf(points[0]!)])).toEqual([
    [0, 1],
    [2, 0.7],
  ])
  expect(seeds[1]!.points[0]!.live).toBeNull()
  expect(spoken(seeds)).toMatch(/^70 to 100\s% at 31 bits, .*over 2 seeds$/)
  const covered = pointsOf(
    board,
    { tallies: [board.stops.map(() => nothing)] } as unknown as Measuring,
    records,
    'delta',
    false,
  )
  expect(spoken(covered), 'nothing is told before the reader has looked').toBe('no scores are shown yet')
})

describe('the shell game', () => {
  it.each(GAMES)('with $cups cups has every seed that was trained, alike in steps and lengths', (game) => {
    const runs = join(import.meta.dirname, `../../../models/training/runs/tasks/swaps-${game.cups}`)
    const files = readdirSync(runs).flatMap((model) =>
      readdirSync(join(runs, model)).filter((file) => file.endsWith('.json')),
    )
    const seeds = game.rows.flatMap((row) => row.seeds)
    expect(seeds).toHaveLength(files.length)
    for (const { steps, scores } of seeds) {
      expect(steps).toBe(game.steps)
      expect(scores.map(({ length }) => length)).toEqual(game.lengths)
    }
  })

  it('is followed by those that are right with every seed, and by nobody where none is', () => {
    const row = (model: string, ...scores: number[]) => ({
      model,
      name: model,
      seeds: scores.map((score, seed) => ({ seed, scores: [62, 248].map((length) => ({ length, score })) })),
    })
    const played = (...rows: ReturnType<typeof row>[]) =>
      ({ ...GAMES[0]!, lengths: [62, 248], rows }) as unknown as SwapGame
    expect(following(played(row('a', 1, 0.95), row('b', 1, 0.4), row('c', 0.3)))).toEqual(['a'])
    expect(swapClaim(played(row('a', 1, 0.95), row('b', 1, 0.4), row('c', 0.3)))).toMatch(
      /one network follows the ball from every start: “a” \(95 to 100\s%.*“b” follows it from one start of two.* The one other is right in 30\s%, where a guess is right in 33\s%/,
    )
    expect(swapClaim(played(row('c', 0.3)))).toContain('none of the networks')
    expect(learnable(played(row('a', 1, 0.95), row('b', 1, 0.4), row('c', 0.3))), 'from one start is enough').toEqual([
      'a',
      'b',
    ])
  })
})
