/** Measures of a trace that more than one figure shows. */

import type { Frame } from '../../models/trace'
import { ALPHABET } from '../figures/alphabet'

/** What a symbol costs when nothing is known about it. Stands in for the first symbol, which no model predicted. */
export const FIRST_BITS = Math.log2(ALPHABET)

/**
 * Bits per byte of the first `count` symbols: how many bits the model would need, on average, to write each down.
 * The first symbol counts as log2(96), as in the runtime's score.
 */
export function bitsPerByte(frames: readonly Pick<Frame, 'bits'>[], count = frames.length): number | null {
  const n = Math.min(count, frames.length)
  if (n === 0) return null
  let sum = 0
  for (let i = 0; i < n; i += 1) sum += frames[i]!.bits ?? FIRST_BITS
  return sum / n
}

/**
 * The pace of writing at t: only tokens after the prompt count, since a prompt is read in one go and far faster. Null
 * before the first written token.
 */
export const writingPace = (frames: readonly Pick<Frame, 'ms'>[], t: number, prompt: number): number | null =>
  t < prompt ? null : paceAt(frames, t, Math.min(33, t - prompt + 1))

/** Median of the milliseconds of up to `window` frames that end at t. The median, since one pause is not the pace. */
export function paceAt(frames: readonly Pick<Frame, 'ms'>[], t: number, window = 33): number | null {
  const recent = frames.slice(Math.max(0, t + 1 - window), t + 1).map((frame) => frame.ms)
  if (recent.length === 0) return null
  recent.sort((a, b) => a - b)
  const middle = recent.length >> 1
  return recent.length % 2 === 1 ? recent[middle]! : (recent[middle - 1]! + recent[middle]!) / 2
}
