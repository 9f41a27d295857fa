import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../models/recording'
import type { Trace } from '../../../models/trace'
import { moveOf } from '../gate/move'
import { replayOf } from '../gate/replay'
import { changeAt, erasuresOf, meanDecay, meanWrite, ratesOf, writesOf } from './measures'

let trace: Trace
beforeAll(async () => {
  const file = join(import.meta.dirname, '../../../public/traces/overwrite.bin')
  trace = await decodeRecording(new Uint8Array(await readFile(file)))
})

const sizes = (t: number) => {
  const replay = replayOf(trace, trace.heads[0]!)
  return { replay, before: replay.at(t - 1)!, after: replay.at(t)! }
}
const distance = (a: Float32Array, b: Float32Array) => Math.hypot(...a.map((x, i) => x - b[i]!))

describe('the recorded reading', () => {
  it('holds a decay and a write strength of every head, and the keys and values of some', () => {
    const { layers, heads } = trace.shape!
    expect(trace.frames.every(({ probes }) => probes.beta?.length === layers * heads)).toBe(true)
    expect(trace.frames.every(({ probes }) => probes.decay?.length === layers * heads)).toBe(true)
    expect(trace.heads.every((head) => replayOf(trace, head).available)).toBe(true)
  })

  it('has keys of length 1, so that what is erased is what they held', () => {
    const { replay } = sizes(1)
    for (const t of [0, 50, 200]) expect(Math.hypot(...replay.inputs(t)!.key)).toBeCloseTo(1, 2)
  })

  it('writes neither never nor always', () => {
    expect(meanWrite(trace)).toBeGreaterThan(0.05)
    expect(meanWrite(trace)).toBeLessThan(0.95)
    expect(writesOf(trace)).toHaveLength(trace.shape!.layers * trace.shape!.heads)
  })
})

describe('what a token does to a state', () => {
  it('adds up to the way from the state before to the state after', () => {
    for (const t of [1, 40, 150]) {
      const { replay, before, after } = sizes(t)
      const { faded, erased, written } = changeAt(replay, t)!
      expect(distance(before, after)).toBeLessThanOrEqual(faded + erased + written + 1e-4)
      // No two of the parts can hide the third.
      expect(distance(before, after)).toBeGreaterThanOrEqual(
        Math.max(faded, erased, written) * 2 - (faded + erased + written) - 1e-4,
      )
    }
  })

  it('erases the share that the strip shows', () => {
    const t = 60
    const { replay } = sizes(t)
    const { erased, alpha, before } = changeAt(replay, t)!
    expect(replay.erased(t)).toBeCloseTo(erased / (alpha * before), 2)
  })

  it('erases nothing at the first token, where there is nothing', () => {
    const { replay } = sizes(1)
    expect(replay.erased(0)).toBe(0)
    expect(changeAt(replay, 0)).toMatchObject({ before: 0, faded: 0, erased: 0 })
  })

  it('erases most where the measure says so', () => {
    const { replay } = sizes(1)
    const { at, share } = erasuresOf(replay, trace.frames.length)!
    expect(replay.erased(at)).toBe(share)
    const erased = trace.frames.map((_, t) => changeAt(replay, t)!.erased)
    expect(erased[at]! / Math.max(...erased)).toBeCloseTo(1, 2)
  })

  it('gives every recorded head its rates, those of single tokens averaged, the one that keeps most first', () => {
    const rates = ratesOf(trace)
    expect(rates.map(({ head }) => `${head.layer} ${head.head}`).sort()).toEqual(
      trace.heads.map(({ layer, head }) => `${layer} ${head}`).sort(),
    )
    for (const { head, forgotten, erased } of rates) {
      const changes = trace.frames.slice(1).map((_, i) => changeAt(replayOf(trace, head), i + 1)!)
      const mean = (of: (change: (typeof changes)[number]) => number) =>
        changes.reduce((sum, change) => sum + of(change), 0) / changes.length
      expect(erased).toBeCloseTo(
        mean(({ erased: part, before, alpha }) => part / (alpha * before)),
        4,
      )
      expect(forgotten).toBeCloseTo(1 - meanDecay(trace, head), 6)
    }
    expect([...rates].sort((a, b) => a.forgotten - b.forgotten)).toEqual(rates)
  })
})

describe('its move', () => {
  const T = 80

  it('begins at the state before and ends at the state after', () => {
    const { replay, before, after } = sizes(T)
    expect(distance(moveOf(replay, T, 0)!.state, before)).toBe(0)
    expect(distance(moveOf(replay, T, 0.9999)!.state, after)).toBeLessThan(1e-3)
    expect(distance(moveOf(replay, T, 1)!.state, after)).toBe(0)
  })

  it('has faded by a third, and by two thirds has erased but not written', () => {
    const { replay, before } = sizes(T)
    const { alpha, erased } = changeAt(replay, T)!
    const faded = before.map((x) => alpha * x)
    expect(distance(moveOf(replay, T, 1 / 3)!.state, faded)).toBeLessThan(1e-4)
    expect(distance(moveOf(replay, T, 2 / 3)!.state, faded)).toBeCloseTo(erased, 3)
  })
})
