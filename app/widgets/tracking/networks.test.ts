/** What lesson 7 says of its trained networks, whichever way they turn out. */

import { describe, expect, it } from 'vitest'
import type { TaskRecords } from '../../../models/task-records'
import { gatesScales, nearestChannel } from './gates-place'
import { claim, following, recordedShare, SQUARE, stepsSaid } from './networks'
import { recordsOf } from './seeds'
import { widest } from './use-decays'

/** Records of a catalog in which each of the four has these scores at 62 and 248 bits, by seed. */
const recordsWith = (scores: Readonly<Record<string, readonly (readonly [number, number])[]>>) =>
  recordsOf(
    {
      tasks: [],
      networks: SQUARE.flatMap(({ model }) =>
        (scores[model] ?? [[0.5, 0.5]]).map(([twice, far], seed) => ({
          task: 'parity',
          model,
          seed,
          scores: [
            { setting: { length: 62 }, score: twice },
            { setting: { length: 248 }, score: far },
          ],
        })),
      ),
    } as unknown as TaskRecords,
    'parity',
  )

describe('the four networks', () => {
  it('are named where they follow parity with every seed', () => {
    const records = recordsWith({
      'min-gru-signed': [
        [1, 0.8],
        [0.95, 1],
      ],
      'min-gru': [[0.6, 0.5]],
    })
    expect(following(records)).toEqual(['min-gru-signed'])
    expect(claim(records)).toMatch(
      /“−1 to 1, from the bit” follows.* 50 to 60\s% .*its 2 seeds are right on 80\s% and 100\s%/,
    )
    expect(recordedShare(records, 'min-gru-signed', 62)).toBe('95 to 100\u00a0%')
    expect(recordedShare(records, 'min-gru-signed', 99)).toBeNull()
  })

  it('are not made more of than they are', () => {
    expect(claim(recordsWith({}))).toContain('none of the four')
    expect(
      following(
        recordsWith({
          'min-gru-signed': [
            [1, 1],
            [0.6, 0.5],
          ],
        }),
      ),
      'one seed of two is not enough',
    ).toEqual([])
    const half = claim(
      recordsWith({
        'min-gru-signed': [
          [1, 1],
          [0.6, 0.5],
        ],
      }),
    )
    expect(half, 'and is said').toMatch(/none of the four follows parity with every seed.*1 of its 2 seeds.* 60\s%/)
    expect(half, 'the rest stays apart from it').toMatch(/The others are right on 50\s%/)
    const all = recordsWith(Object.fromEntries(SQUARE.map(({ model }) => [model, [[1, 1]] as const])))
    expect(claim(all)).not.toContain('The others')
    expect(claim(all)).toContain('the networks')
  })
})

it('the widest channel differs most between a zero and a one', () => {
  const decays = [
    [0.9, 0.8],
    [1, -0.9],
    [-1, 1],
  ] as const
  expect(widest(decays)).toEqual({ channel: 1, pair: [1, -0.9] })
})

it('a pointer finds the dot under it, of either seed, and no far one', () => {
  const seeds = [[[1, 1]], [[1, -1]]] as const
  const { x, y } = gatesScales(200, 190)
  expect(nearestChannel(seeds, 200, 190, x(1) - 3, y(-1))).toEqual({ seed: 1, channel: 0 })
  expect(nearestChannel(seeds, 200, 190, x(0), y(0))).toBeNull()
  expect(nearestChannel([null], 200, 190, x(1), y(1))).toBeNull()
})

it('a network that was trained longer than the others is named', () => {
  const one = (model: string, steps: number) => ({ model, training: { steps } })
  expect(stepsSaid([one('delta', 1500), one('transformer', 1500)])).toBe('All were trained for 1,500 steps.')
  expect(stepsSaid([one('delta-wide', 4000), one('delta', 1500), one('transformer', 1500)])).toBe(
    'They were not trained equally long: “Delta rule, β up to 2” for 4,000 steps, all others for 1,500.',
  )
})
