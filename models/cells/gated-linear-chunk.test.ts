import { describe, expect, it } from 'vitest'
import { fixtureOf, nano } from '../testing'
import { gatedLinearStep } from './gated-linear'
import {
  chunkMultiplications,
  gatedLinearChunk,
  type HeadSize,
  stepMultiplications,
  wholeMultiplications,
} from './gated-linear-chunk'

const recurrent = nano.filter(({ mixer }) => mixer === 'matrix-state')

/** Keys, values, queries and log decays of one head of a fixture, [T, width] each. */
async function headOf(id: string, layer: number, head: number) {
  const fixture = await fixtureOf(id)
  const { architecture } = nano.find((model) => model.id === id)!
  const T = fixture.get('tokens')!.data.length
  const rows = (name: string, width: number) => {
    const all = fixture.get(`probe.${name}`)?.data as Float32Array | undefined
    const at = (t: number) => ((t * architecture.layers + layer) * architecture.heads + head) * width
    return all && Float32Array.from({ length: T * width }, (_, i) => all[at(Math.floor(i / width)) + (i % width)]!)
  }
  const { keys, values } = architecture
  const logDecay = rows('log_decay', keys) ?? null
  return {
    T,
    size: { keys, values, gated: logDecay !== null } satisfies HeadSize,
    key: rows('key', keys)!,
    value: rows('value', values)!,
    query: rows('query', keys)!,
    logDecay,
  }
}

describe.each(recurrent)('$id, on what PyTorch computed', ({ id }) => {
  it.each([1, 4, 7, 24])('chunks of %i read what steps read, and end in the same state', async (C) => {
    const { T, size, key, value, query, logDecay } = await headOf(id, 1, 1)
    const { keys, values } = size
    const stepped = new Float32Array(keys * values)
    const chunked = new Float64Array(keys * values)
    let counted = 0
    for (let at = 0; at < T; at += C) {
      const length = Math.min(C, T - at)
      const part = (x: Float32Array, width: number) => x.subarray(at * width, (at + length) * width)
      const { inside, before, multiplications } = gatedLinearChunk(chunked, length, {
        logDecay: logDecay && part(logDecay, keys),
        key: part(key, keys),
        value: part(value, values),
        query: part(query, keys),
      })
      counted += multiplications
      for (let i = 0; i < length; i++) {
        const row = (x: Float32Array, width: number) => x.subarray((at + i) * width, (at + i + 1) * width)
        const read = gatedLinearStep(stepped, {
          decay: logDecay && row(logDecay, keys).map(Math.exp),
          key: row(key, keys),
          value: row(value, values),
          query: row(query, keys),
        })
        read.forEach((o, v) => {
          expect(Math.abs(o - (inside[i * values + v]! + before[i * values + v]!))).toBeLessThan(1e-5)
        })
      }
    }
    stepped.forEach((s, i) => {
      expect(Math.abs(s - chunked[i]!)).toBeLessThan(1e-5)
    })
    expect(counted, 'the formula counts what was computed').toBe(chunkMultiplications(T, C, size))
  })
})

describe('by hand', () => {
  it('two tokens, one key, one value: half is kept', () => {
    const state = new Float64Array([8])
    const { scores, inside, before } = gatedLinearChunk(state, 2, {
      logDecay: Float32Array.of(Math.log(0.5), Math.log(0.5)),
      key: Float32Array.of(1, 1),
      value: Float32Array.of(2, 3),
      query: Float32Array.of(1, 10),
    })
    // The first writes 2 beside half of 8; the second reads ten times half of that 2, its own 3, and a quarter of 8.
    expect([...scores].map((x) => Number(x.toFixed(6)))).toEqual([1, 0, 5, 10])
    expect([...inside].map((x) => Number(x.toFixed(6)))).toEqual([2, 40])
    expect([...before].map((x) => Number(x.toFixed(6)))).toEqual([4, 20])
    expect(state[0]).toBeCloseTo(2 + 1 + 3, 6)
  })

  it('a text all at once grows with its square, chunks with its length', () => {
    const size = { keys: 64, values: 64, gated: true }
    const growth = (of: (n: number) => number) => of(8192) / of(4096)
    expect(growth((n) => stepMultiplications(n, size))).toBe(2)
    expect(growth((n) => chunkMultiplications(n, 64, size))).toBe(2)
    expect(growth((n) => wholeMultiplications(n, size))).toBeGreaterThan(3.9)
  })
})
