import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../models/recording'
import type { Trace } from '../../../models/trace'
import { replayOf } from '../gate/replay'
import { moved } from './move'
import { meanCosine, meanRead, measureRead, rowOf, sharesOf, spreadOver } from './reads'

let trace: Trace
beforeAll(async () => {
  const file = readFileSync(join(import.meta.dirname, '../../../public/traces/table.bin'))
  trace = await decodeRecording(new Uint8Array(file))
})

describe('the recorded heads', () => {
  it('hold a key, a value and a query at every token', () => {
    for (const index of trace.heads.keys())
      for (const what of ['key', 'value', 'query'] as const)
        expect(trace.frames.every((_, t) => rowOf(trace, what, index, t)?.some((x) => x !== 0))).toBe(true)
  })

  it('read from their table what the parts of all tokens add up to', () => {
    const values = trace.shape!.values
    trace.heads.forEach((head, index) => {
      for (const t of [0, 40, 216]) {
        const query = rowOf(trace, 'query', index, t)!
        const end = moved({ before: replayOf(trace, head).at(t)!, key: null, value: null, query, values }, 1)
        const sum = new Float32Array(values)
        for (let j = 0; j <= t; j += 1) {
          const key = rowOf(trace, 'key', index, j)!
          const fit = query.reduce((total, x, i) => total + x * key[i]!, 0)
          rowOf(trace, 'value', index, j)!.forEach((x, i) => {
            sum[i]! += fit * x
          })
        }
        const scale = Math.max(...sum.map(Math.abs))
        end.output!.forEach((x, i) => {
          expect(Math.abs(x - sum[i]!) / scale).toBeLessThan(1e-3)
        })
      }
    })
  })

  it('mix at least one token and at most all, and more of them as the text goes on', () => {
    for (const index of trace.heads.keys()) {
      const early = measureRead(sharesOf(trace, index, 15)!)
      const late = measureRead(sharesOf(trace, index, 215)!)
      expect(early.mixes).toBeGreaterThanOrEqual(1)
      expect(late.mixes).toBeLessThanOrEqual(216)
      expect(late.mixes).toBeGreaterThan(early.mixes)
      expect(late.largest).toBeLessThan(early.largest)
      expect(meanRead(trace, index).mixes).toBeLessThan(late.mixes * 1.2)
    }
  })

  it('have keys that lean one way', () => {
    for (const index of trace.heads.keys()) expect(meanCosine(trace, index)).toBeGreaterThan(0.05)
  })

  it('are chosen from the narrowest reads to the widest', () => {
    const mixes = trace.heads.map((_, index) => meanRead(trace, index).mixes)
    const two = spreadOver(trace, 2)
    for (const extreme of [Math.min(...mixes), Math.max(...mixes)])
      expect(two).toContainEqual(trace.heads[mixes.indexOf(extreme)])
  })
})

describe('a measure', () => {
  it('of even shares counts them, whatever their signs', () => {
    expect(measureRead(Float32Array.from([0.25, -0.25, 0.25, -0.25])).mixes).toBeCloseTo(4, 5)
  })

  it('of one share is one, and names it', () => {
    expect(measureRead(Float32Array.from([0, -1, 0]))).toMatchObject({ most: 1, largest: 1, mixes: 1 })
  })
})
