import { describe, expect, it } from 'vitest'
import type { Frame, Trace } from '../../../models/trace'
import { arrived, FADE, moveOf } from './move'
import { StateReplay } from './replay'

const K = 4
const V = 3
const T = 50

/** Any smooth numbers will do; decays stay well below 1, so that fading shows. */
const wave = (length: number, phase: number, low: number, high: number) =>
  Float32Array.from({ length }, (_, i) => low + ((high - low) * (1 + Math.sin(phase + i * 1.7))) / 2)

const frames: Frame[] = Array.from({ length: 60 }, (_, t) => ({
  t,
  token: 1,
  origin: 'prompt',
  bits: null,
  ms: 1,
  bytes: 0,
  probes: { decay: wave(K, t, 0.2, 0.9), key: wave(K, t * 2, -1, 1), value: wave(V, t * 3, -1, 1) },
}))

const trace: Trace = {
  model: 'm',
  gate: 'data-dependent',
  prompt: '',
  seed: 0,
  provenance: { kind: 'live', backend: 'wasm' },
  shape: { layers: 1, heads: 1, keys: K, values: V },
  heads: [{ layer: 0, head: 0 }],
  frames,
}
const replay = new StateReplay(trace, { layer: 0, head: 0 })
const stateAt = (phase: number) => moveOf(replay, T, phase)!.state

describe('the move of an update', () => {
  it('begins at the state before and ends at the state after, to the last bit', () => {
    expect(stateAt(0)).toEqual(replay.at(T - 1))
    expect(stateAt(1)).toEqual(replay.at(T))
  })

  it('passes through the decayed state before anything is written', () => {
    const before = replay.at(T - 1)!
    const { decay } = replay.inputs(T)!
    for (const [i, x] of stateAt(FADE).entries()) expect(x).toBeCloseTo(decay[Math.floor(i / V)]! * before[i]!, 6)
  })

  it('only fades in its first part: no cell grows or changes sign', () => {
    const before = replay.at(T - 1)!
    for (const phase of [0.1, 0.2, 0.3, 0.4])
      stateAt(phase).forEach((x, i) => {
        expect(Math.abs(x)).toBeLessThanOrEqual(Math.abs(before[i]!))
        expect(x * before[i]!).toBeGreaterThanOrEqual(0)
      })
  })

  it('only writes in its second: every cell goes straight to where it ends', () => {
    const faded = stateAt(FADE)
    const after = stateAt(1)
    for (const phase of [0.5, 0.6, 0.7, 0.8, 0.9, 0.99])
      stateAt(phase).forEach((x, i) => {
        expect(x).toBeGreaterThanOrEqual(Math.min(faded[i]!, after[i]!) - 1e-6)
        expect(x).toBeLessThanOrEqual(Math.max(faded[i]!, after[i]!) + 1e-6)
      })
  })

  it('begins from nothing at the first token', () => {
    expect(moveOf(replay, 0, 0)!.state).toEqual(new Float32Array(K * V))
    expect(moveOf(replay, 0, 1)!.state).toEqual(replay.at(0))
  })

  it('is not there for a head that was not recorded', () => {
    expect(moveOf(new StateReplay({ ...trace, heads: [] }, { layer: 0, head: 0 }), T, 0.5)).toBeNull()
  })
})

describe('the front of the write', () => {
  it('reaches a cell once key and value have both come to it, and the farthest corner last', () => {
    for (const written of [0.2, 0.5, 0.8]) {
      const near = arrived(written, 0, 0, K, V)
      expect(arrived(written, 0, V - 1, K, V)).toBeLessThanOrEqual(near)
      expect(arrived(written, K - 1, 0, K, V)).toBeLessThanOrEqual(near)
      expect(arrived(written, K - 1, V - 1, K, V)).toBe(
        Math.min(arrived(written, 0, V - 1, K, V), arrived(written, K - 1, 0, K, V)),
      )
    }
  })

  it('leaves the margins with nothing written, and arrives with all of it', () => {
    for (let row = 0; row < K; row += 1)
      for (let column = 0; column < V; column += 1) {
        expect(arrived(0, row, column, K, V)).toBe(0)
        expect(arrived(1, row, column, K, V)).toBe(1)
      }
  })
})
