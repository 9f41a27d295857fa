import { describe, expect, it } from 'vitest'
import type { Frame, Trace } from '../../../models/trace'
import { happened, nearShare } from './happened'
import { clearestLook, looksOf, names, pickLooks, weightsOf, wordStarts } from './heads'

type Rule = (t: number, text: string) => readonly (readonly [number, number])[]

/** A trace of `text` in which each head spreads its weight by a rule: pairs of token and weight. */
function traceOf(text: string, rules: readonly Rule[]): Trace {
  const width = text.length
  const frames = Array.from(text, (symbol, t): Frame => {
    const attention = new Float32Array(rules.length * width)
    rules.forEach((rule, head) => {
      for (const [to, weight] of rule(t, text)) attention[head * width + Math.max(0, to)]! += weight
    })
    return {
      t,
      token: symbol.charCodeAt(0) - 31,
      origin: 'prompt',
      bits: null,
      ms: 1,
      bytes: 0,
      probes: { attention },
    }
  })
  return {
    model: 'transformer',
    gate: null,
    prompt: text,
    seed: 1,
    provenance: { kind: 'live', backend: 'wasm' },
    shape: null,
    heads: rules.map((_, head) => ({ layer: 0, head })),
    frames,
  }
}

const text = 'The cat saw the rat, and the rat saw the cat, and both of them ran to the barn where it was warm.'
const before: Rule = (t) => [[t - 1, 1]]
const start: Rule = (t, of) => [[/[A-Za-z]/.test(of[t]!) ? wordStarts(of)[t]! : t, 1]]
const few: Rule = (t) => [0, 1, 2, 3].map((back) => [t - back, 0.25] as const)
const wide: Rule = (t) => Array.from({ length: t + 1 }, (_, j) => [j, 1 / (t + 1)] as const)
const again: Rule = (t, of) => {
  const last = of.lastIndexOf(of[t]!, t - 1)
  return [[t > 0 && last >= 0 ? last : 0, 1]]
}

describe('the name of a head', () => {
  it('is what the head does', () => {
    const looks = looksOf(traceOf(text, [before, start, few, wide, again]))
    expect(looks.map(({ name }) => name)).toEqual([
      'symbol before',
      'word start',
      'last few',
      'spread wide',
      'same symbol',
    ])
  })

  it('comes from measures: an even spread is as wide as its text and finds a symbol as often as it is there', () => {
    const [look] = looksOf(traceOf(text, [wide]))
    expect(look!.same).toBeCloseTo(1, 5)
    expect(look!.spread).toBeGreaterThan(text.length / 3)
    expect(look!.spread).toBeLessThan(text.length)
  })
})

describe('what the figure shows', () => {
  it('has a row of every name first, those that look near above those that look far', () => {
    const looks = looksOf(traceOf(text, [wide, wide, before, again, before, few, start]))
    const rows = pickLooks(looks, 5)
    expect(new Set(rows.map(({ name }) => name)).size).toBe(5)
    const order = rows.map(({ name }) => names.indexOf(name))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('counts every head once, and all of the weight', () => {
    const looks = looksOf(traceOf(text, [before, wide, few, few]))
    expect(happened(looks)).toMatch(
      /Of 4 heads .* 1 looks mostly at the symbol before, 2 at the last few symbols, 1 widely/,
    )
    expect(nearShare(looks)).toBeGreaterThan(0.75)
    expect(nearShare(looks)).toBeLessThan(1)
  })

  it('rests where a head looks farthest and most', () => {
    const trace = traceOf(text, [
      (t) =>
        t === 60
          ? [
              [3, 0.9],
              [t, 0.1],
            ]
          : [[t, 1]],
    ])
    expect(clearestLook(trace, looksOf(trace)[0]!)).toBe(60)
  })

  it('has no weights where none were recorded', () => {
    const trace = traceOf(text, [before])
    expect(weightsOf(trace, { ...trace.frames[4]!, probes: {} }, 0)).toBeNull()
    expect(weightsOf(trace, trace.frames[4], 0)).toHaveLength(5)
  })
})

it('reads a text that is shorter than its measures', () => {
  expect(looksOf(traceOf('Hi', [before, wide]))).toHaveLength(2)
})
