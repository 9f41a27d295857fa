import { describe, expect, it } from 'vitest'
import { gatedLinearStep } from '../../../models/cells/gated-linear'
import type { Frame, Trace } from '../../../models/trace'
import { StateReplay } from './replay'

const K = 3
const V = 2
const LENGTH = 100

/** Any smooth numbers will do: the replay must give what the cell gives, whatever the trace. */
const wave = (length: number, phase: number, low: number, high: number) =>
  Float32Array.from({ length }, (_, i) => low + ((high - low) * (1 + Math.sin(phase + i * 1.7))) / 2)

const frames: Frame[] = Array.from({ length: LENGTH }, (_, t) => ({
  t,
  token: 1,
  origin: 'prompt',
  bits: null,
  ms: 1,
  bytes: 0,
  probes: { decay: wave(4 * K, t, 0.3, 1), key: wave(2 * K, t * 2, -1, 1), value: wave(2 * V, t * 3, -1, 1) },
}))

const trace: Trace = {
  model: 'm',
  gate: 'data-dependent',
  prompt: '',
  seed: 0,
  provenance: { kind: 'live', backend: 'wasm' },
  shape: { layers: 2, heads: 2, keys: K, values: V },
  heads: [
    { layer: 0, head: 1 },
    { layer: 1, head: 0 },
  ],
  frames,
}

/** The state of layer 1, head 0, straight from the definition. */
function naive(t: number): Float32Array {
  const state = new Float32Array(K * V)
  for (const { probes } of frames.slice(0, t + 1))
    gatedLinearStep(state, {
      decay: probes.decay!.subarray(2 * K, 3 * K),
      key: probes.key!.subarray(K, 2 * K),
      value: probes.value!.subarray(V, 2 * V),
    })
  return state
}

describe('the state at a token', () => {
  it('is the one that the cell reaches, in whatever order it is asked for', () => {
    const replay = new StateReplay(trace, { layer: 1, head: 0 })
    for (const t of [70, 3, 99, 0, 32, 31, 64, 33]) expect(replay.at(t)).toEqual(naive(t))
  })

  it('has the size of its matrix', () => {
    const replay = new StateReplay(trace, { layer: 1, head: 0 })
    expect(replay.size(50)).toBeCloseTo(Math.hypot(...naive(50)), 5)
    expect(replay.extent()!.size).toBeCloseTo(Math.max(...frames.map((_, t) => Math.hypot(...naive(t)))), 5)
  })

  it('grows with a trace that is still being written', () => {
    const growing = { ...trace, frames: frames.slice(0, 40) }
    const replay = new StateReplay(growing, { layer: 1, head: 0 })
    expect(replay.at(60)).toBeNull()
    growing.frames.push(...frames.slice(40))
    expect(replay.at(60)).toEqual(naive(60))
  })

  it('says how much of it the delta rule erases before a write', () => {
    const written = frames.map((frame) => ({
      ...frame,
      probes: { ...frame.probes, beta: Float32Array.of(1, 1, 0.5, 1) },
    }))
    const replay = new StateReplay({ ...trace, frames: written }, { layer: 1, head: 0 })
    const [before, key] = [replay.at(49)!, frames[50]!.probes.key!.subarray(K, 2 * K)]
    const read = Array.from({ length: V }, (_, v) => key.reduce((sum, k, row) => sum + k * before[row * V + v]!, 0))
    expect(replay.erased(50)).toBeCloseTo((0.5 * Math.hypot(...read)) / Math.hypot(...before), 5)
    expect(replay.erased(0), 'nothing stands there').toBe(0)
    expect(new StateReplay(trace, { layer: 1, head: 0 }).erased(50), 'no delta rule').toBe(0)
  })

  it('is not there for a head whose keys and values were not recorded', () => {
    const replay = new StateReplay(trace, { layer: 0, head: 0 })
    expect(replay.available).toBe(false)
    expect(replay.at(5)).toBeNull()
  })
})
