import { describe, expect, it } from 'vitest'
import type { Frame, GateSetting, Trace } from '../../../models/trace'
import { headMeans, measureHeads, pickRows } from './heads'
import { placesOf } from './places'

const TEXT = 'The cat sat. It ran on and on. "Why?" said she. No one knew at all.'

/** A trace whose heads forget by a rule of the place; keys of a head share its decay. */
function traceOf(
  rules: readonly ((place: string, t: number) => number)[],
  gate: GateSetting = 'data-dependent',
): Trace {
  const places = placesOf(TEXT)
  const keys = 2
  const frames: Frame[] = [...TEXT].map((symbol, t) => ({
    t,
    token: symbol.charCodeAt(0) - 31,
    origin: 'prompt',
    bits: null,
    ms: 1,
    bytes: 0,
    probes:
      gate === 'none'
        ? {}
        : { decay: Float32Array.from(rules.flatMap((rule) => Array(keys).fill(rule(places[t]!, t)))) },
  }))
  const shape = { layers: 1, heads: rules.length, keys, values: 2 }
  return {
    model: 'm',
    gate,
    prompt: TEXT,
    seed: 0,
    provenance: { kind: 'live', backend: 'wasm' },
    shape,
    heads: [],
    frames,
  }
}

const dipsAt = (where: string) => (place: string) => (place === where ? 0.1 : 0.95)

describe('a head is named by where it forgets', () => {
  const trace = traceOf([
    dipsAt('sentence end'),
    dipsAt('space'),
    dipsAt('inside a word'),
    (_, t) => 0.99 + 0.001 * (t % 2),
  ])
  const names = measureHeads(trace).map(({ name }) => name)

  it('at sentence ends, at spaces, inside words, or hardly ever', () => {
    expect(names).toEqual(['sentence ends', 'spaces', 'inside words', 'hardly ever'])
  })

  it('and is steady when its gate never moves', () => {
    expect(measureHeads(traceOf([() => 0.9], 'fixed'))[0]).toMatchObject({ name: 'steady', range: 0 })
  })

  it('measures the mean decay at each place', () => {
    const [head] = measureHeads(trace)
    expect(head!.at['sentence end']).toBeCloseTo(0.1)
    expect(head!.at.space).toBeCloseTo(0.95)
  })
})

describe('a network without a gate', () => {
  it('keeps everything: its decay is 1 without being an output', () => {
    const trace = traceOf([() => 0, () => 0], 'none')
    expect([...headMeans(trace, trace.frames[3]!)!]).toEqual([1, 1])
    expect(measureHeads(trace)).toHaveLength(2)
  })
})

describe('a gated network whose decay was not recorded', () => {
  it('has no measures, rather than invented ones', () => {
    const trace = traceOf([() => 0.5], 'fixed')
    const bare = { ...trace, frames: trace.frames.map((frame) => ({ ...frame, probes: {} })) }
    expect(measureHeads(bare)).toEqual([])
  })
})

describe('the rows shown first', () => {
  it('hold each kind of head that there is', () => {
    const many = traceOf([
      ...Array(6).fill(dipsAt('space')),
      dipsAt('sentence end'),
      ...Array(6).fill(dipsAt('inside a word')),
    ])
    const names = new Set(pickRows(measureHeads(many)).map(({ name }) => name))
    expect(names).toEqual(new Set(['inside words', 'spaces', 'sentence ends']))
  })

  it('prefer, among heads of one name, those whose state can be drawn', () => {
    const six = traceOf(Array(6).fill(dipsAt('space')))
    expect(pickRows(measureHeads(six), [{ layer: 0, head: 4 }], 1)[0]).toMatchObject({ head: 4 })
  })

  it('span a steady network from its longest memory to its shortest', () => {
    const decays = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]
    const trace = traceOf(
      decays.map((alpha) => () => alpha),
      'fixed',
    )
    const rows = pickRows(measureHeads(trace), [], 3)
    expect(rows.map(({ mean }) => Number(mean.toFixed(2)))).toEqual([0.99, 0.8, 0.5])
  })
})
