/** How far the reader's states are from those of the cell. */

import type { Exercise } from './exercises'
import { type Numbers, statesOf } from './inputs'

/**
 * The largest difference that still counts as equal, as a share of the largest number in the cell's states. The reader's
 * code runs in 64 bits and the cell in 32, which alone gives some 1e-7.
 */
export const TOLERANCE = 1e-5

export type Verdict =
  | { readonly kind: 'equal'; readonly difference: number }
  /** Something that is no number, first after token t. */
  | { readonly kind: 'no number'; readonly t: number; readonly at: readonly number[] }
  /** t: the first token after which they differ. apart: after the last one, their distance over the size of the cell's. */
  | {
      readonly kind: 'apart'
      readonly t: number
      readonly apart: number
      readonly mistake: string | null
      readonly still: boolean
    }

export interface Compared {
  readonly verdict: Verdict
  /** Size (root of the sum of squares) of the state after each token. */
  readonly sizes: readonly { readonly t: number; readonly yours: number; readonly cell: number }[]
}

export function compare(yours: Float64Array, exercise: Exercise, numbers: Numbers): Compared {
  const cell = statesOf(exercise.cell, numbers)
  const width = cell.length / numbers.tokens
  const at = (states: Float64Array, t: number) => states.subarray(t * width, (t + 1) * width)
  const sizes = Array.from({ length: numbers.tokens }, (_, t) => ({
    t,
    yours: size(at(yours, t)),
    cell: size(at(cell, t)),
  }))
  return { verdict: judge(), sizes }

  function judge(): Verdict {
    const bad = yours.findIndex((x) => !Number.isFinite(x))
    if (bad >= 0) return { kind: 'no number', t: Math.floor(bad / width), at: placeOf(bad % width, numbers.shape) }
    const room = TOLERANCE * largest(cell)
    const first = yours.findIndex((x, n) => Math.abs(x - cell[n]!) > room)
    if (first < 0) return { kind: 'equal', difference: farthest(yours, cell) / largest(cell) }
    const last = numbers.tokens - 1
    const gap = size(at(yours, last).map((x, i) => x - at(cell, last)[i]!))
    const mistake = exercise.mistakes.find((known) => farthest(yours, statesOf(known.cell, numbers)) <= room)
    const still = yours.every((x, n) => x === numbers.before[n % width])
    return {
      kind: 'apart',
      t: Math.floor(first / width),
      apart: gap / size(at(cell, last)),
      mistake: mistake?.says ?? null,
      still,
    }
  }
}

const largest = (states: Float64Array): number => states.reduce((most, x) => Math.max(most, Math.abs(x)), 0)
const size = (state: Float64Array): number => Math.sqrt(state.reduce((sum, x) => sum + x * x, 0))
const farthest = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, x, n) => Math.max(most, Math.abs(x - b[n]!)), 0)

/** Indices of the n-th number of a state. */
const placeOf = (n: number, [, columns]: readonly number[]): readonly number[] =>
  columns ? [Math.floor(n / columns), n % columns] : [n]
