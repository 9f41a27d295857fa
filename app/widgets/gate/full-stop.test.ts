import { describe, expect, it } from 'vitest'
import type { Frame, Trace } from '../../../models/trace'
import { changedStop, dipsOf, stopCompared } from './full-stop'

/** Two heads: the first wipes at the blank after a full stop, the second never moves. */
function traceOf(text: string): Trace {
  const frames: Frame[] = [...text].map((symbol, t) => ({
    t,
    token: symbol.charCodeAt(0) - 31,
    origin: 'prompt',
    bits: null,
    ms: 1,
    bytes: 0,
    probes: { decay: Float32Array.of(text.slice(t - 1, t + 1) === '. ' ? 0.1 : 0.95, 0.9) },
  }))
  return {
    model: 'm',
    gate: 'data-dependent',
    prompt: text,
    seed: 0,
    provenance: { kind: 'live', backend: 'wasm' },
    shape: { layers: 1, heads: 2, keys: 1, values: 1 },
    heads: [],
    frames,
  }
}

const dips = (text: string) => dipsOf(traceOf(text))!
const stop = dips('He sat down. She did not.')
const comma = dips('He sat down, She did not.')

describe('a full stop and another mark in its place', () => {
  it('counts the heads that go dark at each, in whatever order they were read', () => {
    for (const readings of [
      [stop, comma],
      [comma, stop],
    ]) {
      const { done, text } = stopCompared(readings)
      expect(done).toBe(true)
      expect(text).toMatch(/full stop 1 of 2 heads.*“,” in its place 0/)
    }
  })

  it('finds the text to compare with among all that were read', () => {
    expect(stopCompared([stop, dips('Something else.'), comma]).done).toBe(true)
  })

  it('is not done by texts that differ in more, or elsewhere', () => {
    expect(stopCompared([]).done).toBe(false)
    expect(stopCompared([stop]).done).toBe(false)
    expect(stopCompared([stop, dips('He sat down. She did so.')]).done).toBe(false)
    expect(changedStop('No. Yes.', 'No, Yes!')).toBeNull()
    expect(changedStop('No.', 'No...')).toBeNull()
    expect(changedStop('No, no', 'No; no')).toBeNull()
  })
})
