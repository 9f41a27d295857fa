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

/** S [cups] after t swaps, for t from 0 to all. */
export function states({ ball, swaps }: Game, beta: number): Float32Array[] {
  const state = Float32Array.from({ length: CUPS }, (_, cup) => Number(cup === ball))
  const all = [state.slice()]
  for (const swap of swaps) {
    const [i, j] = SWAPS[swap]!
    const key = new Float32Array(CUPS)
    key[i] = Math.SQRT1_2
    key[j] = -Math.SQRT1_2
    deltaStep(state, { beta, key, value: [0] })
    all.push(state.slice())
  }
  return all
}

/** The cup with the largest number, and by how much it leads. */
export function guess(state: Float32Array): { readonly cup: number; readonly lead: number } {
  const ranked = [...state].map((value, cup) => ({ value, cup })).sort((a, b) => b.value - a.value)
  return { cup: ranked[0]!.cup, lead: ranked[0]!.value - ranked[1]!.value }
}
