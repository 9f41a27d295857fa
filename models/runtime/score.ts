/** Bits per byte of a text under a model. */

import { type CatalogModel, keepsTokens } from '../catalog'
import { RuntimeError, type Score, type ScoreOptions } from './api'
import { CHUNK, SCORE_LIMIT, SCORE_WINDOW } from './limits'
import type { Memory } from './memory'
import { pause } from './pause'
import type { Reader } from './player'
import { bitsOf } from './sampler'
import { encode, SYMBOLS } from './tokenizer'

/** Symbols [from, to) of a text, of which those from `first` on are counted; the others are their context. */
export interface Window {
  readonly from: number
  readonly first: number
  readonly to: number
}

/**
 * How a text of `length` symbols is cut. A matrix state reads it in one go. A Transformer, whose positions end, reads
 * windows of SCORE_WINDOW that overlap by half, so that every symbol beyond the first window has at least half a window
 * before it.
 */
export function windowsOf(length: number, attention: boolean): Window[] {
  if (!attention || length <= SCORE_WINDOW) return [{ from: 0, first: 0, to: length }]
  const half = SCORE_WINDOW / 2
  const windows: Window[] = [{ from: 0, first: 0, to: SCORE_WINDOW }]
  for (let first = SCORE_WINDOW; first < length; first += half)
    windows.push({ from: first - half, first, to: Math.min(first + half, length) })
  return windows
}

/** Ids of a text to score. @throws RuntimeError that says what is wrong with it. */
export function scorable(text: string, limit = SCORE_LIMIT): Int32Array {
  if (text.length === 0)
    throw new RuntimeError('empty-prompt', 'There is no text to score. Paste at least one character.')
  if (text.length > limit)
    throw new RuntimeError(
      'prompt-too-long',
      `The text has ${text.length.toLocaleString('en')} characters; at most ${limit.toLocaleString('en')} can be scored here.`,
    )
  return encode(text)
}

/** What a caller may choose, filled in; `chunk` is null where the backend is to choose. */
export interface Scoring {
  readonly gate: 'own' | 'lesion'
  readonly chunk: number | null
}

/** @throws RuntimeError where `chunk` is no number of symbols that one call can read. */
export const scoring = ({ gate = 'own', chunk }: ScoreOptions = {}): Scoring => {
  if (chunk === undefined) return { gate, chunk: null }
  if (Number.isInteger(chunk) && chunk >= 1 && chunk <= CHUNK) return { gate, chunk }
  throw new RuntimeError('session', `A call reads 1 to ${CHUNK} symbols, not ${chunk}. Choose a whole number of them.`)
}

/** @throws AbortError when `signal` fires. */
export async function scoreText(
  reader: Reader,
  newMemory: () => Memory,
  entry: CatalogModel,
  ids: Int32Array,
  lesion: boolean,
  size: number,
  signal?: AbortSignal,
): Promise<Score> {
  const bits = new Float32Array(ids.length)
  bits[0] = Math.log2(SYMBOLS)
  const calls: number[] = []
  let last = new Float32Array(0)
  for (const { from, first, to } of windowsOf(ids.length, keepsTokens(entry))) {
    const memory = newMemory()
    try {
      for (let at = from; at < to; at += size) {
        signal?.throwIfAborted()
        const chunk = ids.slice(at, Math.min(at + size, to))
        const step = await reader.step(memory, chunk, lesion)
        calls.push(step.ms)
        last = step.logits.slice(-SYMBOLS)
        // Row i of the logits predicts symbol at + i + 1.
        for (let i = 0; i < chunk.length; i++) {
          const target = at + i + 1
          if (target >= Math.max(first, 1) && target < to)
            bits[target] = bitsOf(step.logits.subarray(i * SYMBOLS, (i + 1) * SYMBOLS), ids[target]!)
        }
        await pause()
      }
    } finally {
      memory.dispose()
    }
  }
  const sum = bits.reduce((a, b) => a + b, 0)
  const ms = calls.reduce((a, b) => a + b, 0)
  return { bytes: ids.length, bitsPerByte: sum / ids.length, bits, ms, calls: Float32Array.from(calls), last }
}
