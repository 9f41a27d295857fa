/**
 * The shell game with a delta rule: S holds a number for each cup. A swap of cups i and j is one step with the key
 * k = (e_i − e_j) / √2 and nothing to write: S − beta k (k^T S). Along k the step multiplies by 1 − beta, so with beta 2
 * the two numbers change places, and with beta 1 they become equal.
 */

import { deltaStep } from '../../../models/cells/delta'
import { seeded } from '../../../models/runtime/rng'
import { TASKS } from '../../../models/tasks'

export const CUPS = 3

/** Cups that a swap exchanges, in the order of the task's symbols. */
export const SWAPS: readonly (readonly [number, number])[] = [
  [0, 1],
  [0, 2],
  [1, 2],
]

/** Swaps of the game that the figure opens with; and how many it takes: more columns are too narrow for a phone. */
export const FIRST_LENGTH = 16
export const MOST_SWAPS = 32

export interface Game {
  /** The cup of the ball at first. */
  readonly ball: number
  /** Which of SWAPS, one after the other. */
  readonly swaps: readonly number[]
}

/** A game as the task draws it. */
export function drawGame(seed: number, length: number): Game {
  const [ball, ...symbols] = TASKS['swaps-3'].draw(seeded(seed), { length })
  return { ball: ball!, swaps: symbols.map((symbol) => symbol - CUPS) }
}

/** The cup of the ball after t swaps, for t from 0 to all. */
export const truth = ({ ball, swaps }: Game): number[] =>
  swaps.length === 0
    ? [ball]
    : [ball, ...TASKS['swaps-3'].answers([ball, ...swaps.map((swap) => CUPS + swap)], { every: true }).slice(1)]

/** S [cups] one swap on. */
export function swapped(state: Float32Array, swap: number, beta: number): Float32Array {
  const [i, j] = SWAPS[swap]!
  const key = new Float32Array(CUPS)
  key[i] = Math.SQRT1_2
  key[j] = -Math.SQRT1_2
  const next = state.slice()
  deltaStep(next, { beta, key, value: [0] })
  return next
}

/** S [cups] after t swaps, for t from 0 to all. */
export function states({ ball, swaps }: Game, beta: number): Float32Array[] {
  const all: Float32Array[] = [Float32Array.from({ length: CUPS }, (_, cup) => Number(cup === ball))]
  for (const swap of swaps) all.push(swapped(all.at(-1)!, swap, beta))
  return all
}

/** A smaller lead is no lead: rounding would decide. */
const LEAD = 0.01

/** The cup with the largest number, null where none leads, and by how much it does. */
export function guess(state: Float32Array): { readonly cup: number | null; readonly lead: number } {
  const ranked = [...state].map((value, cup) => ({ value, cup })).sort((a, b) => b.value - a.value)
  const lead = ranked[0]!.value - ranked[1]!.value
  return { cup: lead < LEAD ? null : ranked[0]!.cup, lead }
}
