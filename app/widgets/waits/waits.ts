/** What can be computed when: rounds in which every value is made whose inputs are there. And what two steps make together. */

import { type LstmState, lstmStep } from '../../../models/cells/lstm'
import { plans } from '../scan/scan'

/** Tokens of the picture. */
export const TOKENS = 16

/** Round in which h of each token can be known. An LSTM: what the tokens give in round 1, then each h after the one before. */
export const lstmRounds = (n: number): number[] => Array.from({ length: n }, (_, t) => t + 2)

/** The same for a recurrence whose gates do not read it: the pairs in round 1, then the rounds of a doubling scan. */
export function linearRounds(n: number): number[] {
  const known = Array.from({ length: n }, (_, t): number => (t === 0 ? 1 : 0))
  const first = Array.from({ length: n }, (_, t) => t)
  for (const [round, joins] of plans.doubling(n).entries()) {
    const before = [...first]
    for (const { from, at } of joins) {
      first[at] = before[from]!
      if (first[at] === 0) known[at] = round + 2
    }
  }
  return known
}

/** Rounds until all is known. */
export const lastRound = (rounds: readonly number[]): number => Math.max(...rounds)

/** The parts of z = W x + b that a token gives to the gates i, f, o and to the candidate g, in that order of lstm.ts: i, f, g, o. */
const GIVEN: readonly (readonly number[])[] = [
  [0.6, 1.2, 1.4, 0.5],
  [-0.4, 0.8, -1.1, 1],
  [0.9, 1.6, 0.7, -0.3],
  [0.2, 1.1, -1.6, 0.8],
  [1.1, 0.9, 1.2, 0.4],
  [-0.8, 1.5, 0.3, 1.2],
  [0.5, 0.7, -0.9, 0.6],
  [0.3, 1.3, 1.7, 0.9],
]

/** Steps that the reader may put together. */
export const STEPS = [1, 2, 4, 8] as const

/** How strongly the gates may listen to the state. */
export const STRONGEST = 4

/** How strongly each gate, and the candidate, listens to h, for a strength of 1. */
const LISTENS = [1, -1.2, 1.4, 0.8] as const

/**
 * The cell of an LSTM of one unit after `steps` tokens, for a cell `c` before them. Its output before them is tanh(c) / 2, as
 * an output gate of one half gives it. With `strength` 0 no gate reads it.
 */
export function cellAfter(c: number, steps: number, strength: number): number {
  const state: LstmState = { hidden: Float32Array.of(Math.tanh(c) / 2), cell: Float32Array.of(c) }
  const weights = LISTENS.map((one) => one * strength)
  for (const z of GIVEN.slice(0, steps)) lstmStep(state, z, weights)
  return state.cell[0]!
}

/** Cells before the steps. */
export const BEFORE = { from: -4, to: 4 } as const
const POINTS = 81

export interface StepMap {
  readonly points: readonly { readonly before: number; readonly after: number }[]
  /** The line through the ends: what a pair (a, b) would say. */
  readonly a: number
  readonly b: number
  /** How far the map is from that line at most. */
  readonly bent: number
}

/** What `steps` tokens make of every cell. */
export function mapOf(steps: number, strength: number): StepMap {
  const { from, to } = BEFORE
  const points = Array.from({ length: POINTS }, (_, i) => {
    const before = from + ((to - from) * i) / (POINTS - 1)
    return { before, after: cellAfter(before, steps, strength) }
  })
  const [first, last] = [points[0]!, points.at(-1)!]
  const a = (last.after - first.after) / (to - from)
  const b = first.after - a * from
  const bent = points.reduce((most, { before, after }) => Math.max(most, Math.abs(after - (a * before + b))), 0)
  return { points, a, b, bent }
}
