/** One text, read with one symbol a call, with a few, and with all of them: what a call costs and whether the numbers agree. */

import type { Model } from './runtime/api'
import type { Backend } from './trace'

/** Symbols that a reading may have: as many as one call can take (models/runtime/limits.ts). */
export const MOST_SYMBOLS = 512

/** What came of one number of symbols a call. */
export interface Reading {
  readonly size: number
  /** Calls that the median is of. */
  readonly calls: number
  /** Median milliseconds of a call that reads `size` symbols. */
  readonly ms: number
  /** Largest difference of a logit after the last symbol from the reading step by step. */
  readonly apart: number
}

/** The readings of one text by one model on one backend, from a symbol a call up. */
export interface Ways {
  readonly family: string
  readonly name: string
  readonly backend: Backend
  readonly symbols: number
  readonly readings: readonly Reading[]
}

/** public/traces/ways.json, which the figure opens on. */
export interface RecordedWays {
  readonly commit: string
  readonly machine: string
  readonly text: string
  readonly ways: readonly Ways[]
}

/** Sizes for a text of n symbols: steps, four chunks, all at once. 32 is the chunk that training uses. */
export const sizesOf = (n: number): number[] => [...new Set([1, 2, 8, 32, 128].filter((size) => size < n)), n]

/** Calls that a median is of, at least; a step has more of them in one pass. */
const CALLS = 5

/** Reads `text` in every size and says each result as it comes. @throws what the model throws */
export async function readInWays(
  model: Model,
  text: string,
  onWays: (ways: Ways) => void,
  signal?: AbortSignal,
): Promise<Ways> {
  const { family, name } = model.entry
  const option = signal ? { signal } : {}
  let ways: Ways = { family, name, backend: model.backend, symbols: text.length, readings: [] }
  let stepped: Float32Array | null = null
  for (const size of sizesOf(text.length)) {
    // The first calls of a size compile its kernels: two of them are not timed.
    await model.score(text.slice(0, 2 * size), { chunk: size, ...option })
    const times: number[] = []
    let last: Float32Array
    do {
      const score = await model.score(text, { chunk: size, ...option })
      // A shorter call at the end is another size.
      times.push(...score.calls.subarray(0, Math.floor(text.length / size)))
      last = score.last
    } while (times.length < CALLS)
    stepped ??= last
    const apart = largest(last, stepped)
    ways = { ...ways, readings: [...ways.readings, { size, calls: times.length, ms: median(times), apart }] }
    onWays(ways)
  }
  return ways
}

const largest = (one: Float32Array, other: Float32Array) =>
  one.reduce((most, x, i) => Math.max(most, Math.abs(x - other[i]!)), 0)

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
