/**
 * The state of one head at any token, rebuilt from the keys, values, decays and write strengths of a trace with the same
 * step that defines the cell. Checkpoints make scrubbing cheap; the result depends on the trace alone.
 */

import { deltaStep } from '../../../models/cells/delta'
import { gatedLinearStep } from '../../../models/cells/gated-linear'
import { readState } from '../../../models/cells/read'
import type { HeadRef, Trace } from '../../../models/trace'
import { decayOf } from './heads'

/** What acts on the state of a head at one token. */
export interface HeadInputs {
  /** [K] */
  readonly decay: Float32Array
  readonly key: Float32Array
  readonly value: Float32Array
  /** Share of the error that is made good, where the network follows the delta rule; else null. */
  readonly beta: number | null
}

/** Tokens between kept states. */
const EVERY = 32

export class StateReplay {
  private readonly checkpoints: Float32Array[] = []
  private readonly sizes: number[] = []
  private readonly shares: number[] = []
  private largest = 0
  /** Index of the head in the key and value probes, or -1 where the trace does not carry it. */
  private readonly row: number

  constructor(
    private readonly trace: Trace,
    readonly ref: HeadRef,
  ) {
    this.row = trace.heads.findIndex(({ layer, head }) => layer === ref.layer && head === ref.head)
  }

  /** Whether the trace holds what the state of this head is made of. */
  get available(): boolean {
    return this.inputs(0) !== null
  }

  /** What acts on this head at t; null where not recorded. */
  inputs(t: number): HeadInputs | null {
    const { shape, frames } = this.trace
    const frame = frames[t]
    const decay = frame && decayOf(this.trace, frame)
    const { key, value, beta } = frame?.probes ?? {}
    if (!shape || this.row < 0 || !decay || !key || !value) return null
    const { heads, keys, values } = shape
    const index = this.ref.layer * heads + this.ref.head
    // One number a head where the network decays a head as a whole.
    const whole = decay.length < shape.layers * heads * keys
    return {
      decay: whole ? new Float32Array(keys).fill(decay[index]!) : decay.subarray(index * keys, (index + 1) * keys),
      key: key.subarray(this.row * keys, (this.row + 1) * keys),
      value: value.subarray(this.row * values, (this.row + 1) * values),
      beta: beta?.[index] ?? null,
    }
  }

  /** S after token t, [keys, values] row-major; null where the trace does not hold it. */
  at(t: number): Float32Array | null {
    if (!this.available || t < 0 || t >= this.trace.frames.length) return null
    this.extend(t)
    const block = Math.floor(t / EVERY)
    const state = this.checkpoints[block]!.slice()
    for (let i = block * EVERY + 1; i <= t; i += 1) this.step(state, i)
    return state
  }

  /** Frobenius norm of S after token t: how much stands in it. */
  size(t: number): number | null {
    if (!this.available || t >= this.trace.frames.length) return null
    this.extend(t)
    return this.sizes[t] ?? null
  }

  /**
   * How much of the state is erased at token t before the write, as a share of its norm: beta |S^T k| / |S|. 0 without the
   * delta rule and for an empty state.
   */
  erased(t: number): number | null {
    if (!this.available || t >= this.trace.frames.length) return null
    this.extend(t)
    return this.shares[t] ?? null
  }

  /** Largest norm and the largest single entry over the tokens there are: the scales of the pictures. */
  extent(): { readonly size: number; readonly entry: number } | null {
    if (!this.available) return null
    this.extend(this.trace.frames.length - 1)
    return { size: Math.max(...this.sizes, 1e-9), entry: this.largest }
  }

  private extend(t: number) {
    if (this.sizes.length > t) return
    const from = this.sizes.length
    const { keys, values } = this.trace.shape!
    const last = Math.floor((from - 1) / EVERY)
    const state = from === 0 ? new Float32Array(keys * values) : this.checkpoints[last]!.slice()
    for (let i = from === 0 ? 0 : last * EVERY + 1; i <= t; i += 1) {
      if (i >= from) this.shares[i] = this.shareErased(state, i)
      this.step(state, i)
      if (i < from) continue
      this.measure(state, i)
      if (i % EVERY === 0) this.checkpoints[i / EVERY] = state.slice()
    }
  }

  /** Notes the size of the state and its largest entry, in one pass: a whole text is gone through at once. */
  private measure(state: Float32Array, t: number) {
    let sum = 0
    let largest = this.largest
    for (let i = 0; i < state.length; i += 1) {
      const size = Math.abs(state[i]!)
      sum += size * size
      if (size > largest) largest = size
    }
    this.sizes[t] = Math.sqrt(sum)
    this.largest = largest
  }

  private step(state: Float32Array, t: number) {
    const inputs = this.inputs(t)
    if (!inputs) throw new RangeError(`Token ${t} carries no key, value and decay`)
    const { decay, beta, key, value } = inputs
    // The delta rule of this zoo decays a head as a whole, so any of its decays is the one.
    if (beta === null) gatedLinearStep(state, { decay, key, value })
    else deltaStep(state, { decay: decay[0]!, beta, key, value })
  }

  /** A decay of the whole head scales S and what it answers alike, so it cancels out. */
  private shareErased(state: Float32Array, t: number): number {
    const { beta, key } = this.inputs(t)!
    const size = this.sizes[t - 1] ?? 0
    return beta === null || size === 0 ? 0 : (beta * Math.hypot(...readState(state, key))) / size
  }
}

const replays = new WeakMap<Trace, Map<string, StateReplay>>()

/** The replay of one head of a trace, kept so that switching back and forth costs nothing. */
export function replayOf(trace: Trace, ref: HeadRef): StateReplay {
  let known = replays.get(trace)
  if (!known) {
    known = new Map()
    replays.set(trace, known)
  }
  const key = `${ref.layer}.${ref.head}`
  const replay = known.get(key) ?? new StateReplay(trace, ref)
  known.set(key, replay)
  return replay
}

/** Norm of every row: how much each key holds. */
export function rowNorms(state: Float32Array, values: number): number[] {
  const rows: number[] = []
  for (let start = 0; start < state.length; start += values) {
    let sum = 0
    for (let i = start; i < start + values; i += 1) sum += state[i]! * state[i]!
    rows.push(Math.sqrt(sum))
  }
  return rows
}
