/** Where the memory of one trace overtakes that of another. Computed from the bytes of the frames, never written down. */

import type { Frame } from '../../../models/trace'

type Bytes = readonly Pick<Frame, 'bytes'>[]

/** First token (from 0) after which `cache` holds more bytes than `state`; null if it never does. */
export function crossing(cache: Bytes, state: Bytes): number | null {
  const n = Math.min(cache.length, state.length)
  for (let t = 0; t < n; t += 1) if (cache[t]!.bytes > state[t]!.bytes) return t
  return null
}

/** How a guess (a count of tokens) compares with the crossing: the factor that it is off by, at least 1. */
export const offBy = (guess: number, truth: number): number => Math.max(guess / truth, truth / guess)
