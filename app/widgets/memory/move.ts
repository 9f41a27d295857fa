/**
 * One step of a table as a move: first key and value write their product into it, then the query reads it row by row.
 * Pure: the picture at a phase follows from the step and the phase.
 */

import { arrived } from '../gate/move'

export interface Step {
  /** S before the step, [keys, values]. */
  readonly before: Float32Array
  /** Null for a step that only reads. */
  readonly key: Float32Array | null
  readonly value: Float32Array | null
  /** Null for a step that only writes. */
  readonly query: Float32Array | null
  readonly values: number
}

export interface Moved {
  readonly state: Float32Array
  /** What has been read so far; null where nothing is asked. */
  readonly output: Float32Array | null
  readonly written: number
  readonly read: number
}

const clamp = (u: number) => Math.min(Math.max(u, 0), 1)

/** Slow at both ends, so that a move begins and ends at rest. */
const ease = (u: number) => u * u * (3 - 2 * u)

/** The table on its way through a step, from 0 to 1. A step with both parts gives each half of the time. */
export function moved({ before, key, value, query, values }: Step, phase: number): Moved {
  const share = key && query ? 0.5 : key ? 1 : 0
  const written = key ? ease(clamp(phase / share)) : 1
  const read = query ? ease(clamp((phase - share) / (1 - share))) : 0
  const state = before.slice()
  if (key && value)
    for (let i = 0; i < key.length; i += 1)
      for (let j = 0; j < values; j += 1)
        state[i * values + j]! += arrived(written, i, j, key.length, values) * key[i]! * value[j]!
  if (!query) return { state, output: null, written, read }
  const output = new Float32Array(values)
  for (let i = 0; i < query.length; i += 1) {
    // A row comes in as the reading passes it.
    const share = clamp(read * query.length - i)
    for (let j = 0; j < values; j += 1) output[j]! += share * query[i]! * state[i * values + j]!
  }
  return { state, output, written, read }
}
