/**
 * What a read of a trained head is made of. A table that only adds gives back o = sum over tokens j of (q_t . k_j) v_j, so
 * each token has a part in it, which may add or take away: how large it is beside the others is computed here.
 */

import type { HeadRef, Trace } from '../../../models/trace'

/** Key, value or query of one head at a token, a view; null where it was not recorded. */
export function rowOf(trace: Trace, what: 'key' | 'value' | 'query', index: number, t: number): Float32Array | null {
  const rows = trace.frames[t]?.probes[what]
  if (!rows || !trace.shape) return null
  const width = what === 'value' ? trace.shape.values : trace.shape.keys
  return rows.subarray(index * width, (index + 1) * width)
}

/** Signed shares of tokens 0 to t in what token t reads; their magnitudes sum to 1. Null where the trace does not hold it. */
export function sharesOf(trace: Trace, index: number, t: number): Float32Array | null {
  const query = rowOf(trace, 'query', index, t)
  if (!query) return null
  const shares = new Float32Array(t + 1)
  let all = 0
  for (let j = 0; j <= t; j += 1) {
    const key = rowOf(trace, 'key', index, j)
    const value = rowOf(trace, 'value', index, j)
    if (!key || !value) return null
    let fit = 0
    let size = 0
    for (let i = 0; i < key.length; i += 1) fit += query[i]! * key[i]!
    for (let i = 0; i < value.length; i += 1) size += value[i]! * value[i]!
    shares[j] = fit * Math.sqrt(size)
    all += Math.abs(shares[j]!)
  }
  return all > 0 ? shares.map((share) => share / all) : shares
}

export interface ReadMeasure {
  /** e^entropy of the shares: an even mix of so many tokens would be as wide. */
  readonly mixes: number
  /** The token with the largest share, and that share, without its sign. */
  readonly most: number
  readonly largest: number
}

export function measureRead(shares: Float32Array): ReadMeasure {
  let entropy = 0
  let most = 0
  shares.forEach((share, j) => {
    const part = Math.abs(share)
    if (part > 0) entropy -= part * Math.log(part)
    if (part > Math.abs(shares[most]!)) most = j
  })
  return { mixes: Math.exp(entropy), most, largest: Math.abs(shares[most] ?? 0) }
}

const known = new WeakMap<Trace, Map<number, readonly ReadMeasure[]>>()

/** The measures of a head at every token, computed once: a trace of a text that was read never changes. */
export function readsOf(trace: Trace, index: number): readonly ReadMeasure[] {
  const heads = known.get(trace) ?? new Map<number, readonly ReadMeasure[]>()
  known.set(trace, heads)
  const reads = heads.get(index) ?? trace.frames.map((_, t) => measureRead(sharesOf(trace, index, t) ?? NOTHING))
  heads.set(index, reads)
  return reads
}

const NOTHING = new Float32Array(0)

/** Means over the second half of a text, where the table has something in it. */
export function meanRead(trace: Trace, index: number): { readonly mixes: number; readonly largest: number } {
  const reads = readsOf(trace, index).slice(Math.floor(trace.frames.length / 2))
  const mean = (of: (read: ReadMeasure) => number) => reads.reduce((sum, read) => sum + of(read), 0) / reads.length
  return { mixes: mean(({ mixes }) => mixes), largest: mean(({ largest }) => largest) }
}

/** Mean cosine of two keys of a head, over pairs of tokens some way apart. */
export function meanCosine(trace: Trace, index: number): number {
  let [sum, count] = [0, 0]
  const keys = trace.frames.map((_, t) => rowOf(trace, 'key', index, t)!)
  const lengths = keys.map((key) => Math.hypot(...key))
  for (let t = 0; t < keys.length; t += STRIDE)
    for (let j = 0; j < t; j += STRIDE) {
      let fit = 0
      for (let i = 0; i < keys[t]!.length; i += 1) fit += keys[t]![i]! * keys[j]![i]!
      sum += fit / (lengths[t]! * lengths[j]!)
      count += 1
    }
  return sum / count
}

/** Every so many tokens: neighbours share their short convolution, and would count as alike for that. */
const STRIDE = 5

/** So many heads, evenly spaced from the one with the narrowest reads to the one with the widest, in the network's order. */
export function spreadOver(trace: Trace, count: number): HeadRef[] {
  const order = trace.heads
    .map((head, index) => ({ head, index, mixes: meanRead(trace, index).mixes }))
    .sort((a, b) => a.mixes - b.mixes)
  const picked = Array.from({ length: count }, (_, i) => order[Math.round((i * (order.length - 1)) / (count - 1))]!)
  return picked.sort((a, b) => a.index - b.index).map(({ head }) => head)
}
