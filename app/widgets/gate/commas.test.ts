import { describe, expect, it } from 'vitest'
import type { Frame, Trace } from '../../../models/trace'
import { keptAt, stopsAndCommas } from './commas'

/** A trace of one head with two keys, whose decay at each symbol `decayOf` gives. */
const trace = (text: string, decayOf: (symbol: string) => number) =>
  ({
    gate: 'data-dependent',
    prompt: text,
    shape: { layers: 1, heads: 1, keys: 2, values: 2 },
    frames: [...text].map((symbol) => {
      const decay = decayOf(symbol)
      return { token: symbol.charCodeAt(0) - 31, probes: { decay: Float32Array.of(decay, decay) } } as unknown as Frame
    }),
  }) as unknown as Trace

const text = 'one two, three. four five, six. '

describe('full stops beside commas', () => {
  it.each([
    ['too, though less', { '.': 0.2, ',': 0.6 }],
    ['hardly moves', { '.': 0.2, ',': 0.95 }],
    ['as much', { '.': 0.2, ',': 0.1 }],
  ])('a comma %s', (words, decays: Readonly<Record<string, number>>) => {
    const said = stopsAndCommas(trace(text, (symbol) => decays[symbol] ?? (symbol === ' ' ? 0.8 : 1)))
    expect(said).toContain(words)
  })

  it('averages over the marks of a kind alone', () => {
    const kept = keptAt(trace(text, (symbol) => ({ '.': 0.25, ',': 0.5 })[symbol] ?? 1))!
    expect(kept).toEqual({ stop: 0.25, comma: 0.5, letter: 1 })
  })

  it('says nothing of a text without commas, nor of heads that do not forget there', () => {
    expect(stopsAndCommas(trace('one two. three. ', (symbol) => (symbol === '.' ? 0.2 : 1)))).toBe('')
    expect(stopsAndCommas(trace(text, () => 0.9))).toBe('')
  })
})
