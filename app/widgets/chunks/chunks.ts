/** One head of a real reading, run through the chunk form, and held to its steps. */

import { gatedLinearStep } from '../../../models/cells/gated-linear'
import { type ChunkInputs, type ChunkOutputs, gatedLinearChunk } from '../../../models/cells/gated-linear-chunk'
import type { Trace } from '../../../models/trace'

/** What a head got at each of n tokens. */
export interface HeadInputs extends ChunkInputs {
  readonly length: number
  readonly keys: number
  readonly values: number
}

/** The inputs of head `index` of `trace.heads`; null where the trace does not hold them. */
export function inputsOf({ frames, shape, heads }: Trace, index: number): HeadInputs | null {
  const ref = heads[index]
  if (!shape || !ref) return null
  const { keys, values } = shape
  const length = frames.length
  const logDecay = new Float32Array(length * keys)
  const [key, query] = [new Float32Array(length * keys), new Float32Array(length * keys)]
  const value = new Float32Array(length * values)
  for (const [t, { probes }] of frames.entries()) {
    if (!probes.key || !probes.value || !probes.query || !probes.decay) return null
    const row = (all: Float32Array, width: number, at = index) => all.subarray(at * width, (at + 1) * width)
    // Decays are kept of all heads, the rest of those in `heads` alone.
    logDecay.set(row(probes.decay, keys, ref.layer * shape.heads + ref.head).map(Math.log), t * keys)
    key.set(row(probes.key, keys), t * keys)
    query.set(row(probes.query, keys), t * keys)
    value.set(row(probes.value, values), t * values)
  }
  return { length, keys, values, logDecay, key, value, query }
}

export interface Chunk extends ChunkOutputs {
  /** First token, and how many. */
  readonly at: number
  readonly length: number
  /** The state that it finds, and the one that it leaves, [K, V]. */
  readonly entering: Float64Array
  readonly leaving: Float64Array
}

export interface ChunkRun {
  readonly chunks: readonly Chunk[]
  /** Largest difference of a number that any token reads from what steps read. */
  readonly apart: number
  /** Largest score, and largest entry of a state: what gets the full colour. */
  readonly score: number
  readonly entry: number
}

/** Runs a head in chunks of `size`, the last of which may be shorter. */
export function runChunks(inputs: HeadInputs, size: number): ChunkRun {
  const { length: n, keys, values } = inputs
  const state = new Float64Array(keys * values)
  const stepped = stepsOf(inputs)
  const chunks: Chunk[] = []
  let apart = 0
  for (let at = 0; at < n; at += size) {
    const length = Math.min(size, n - at)
    const part = (x: Float32Array, width: number) => x.subarray(at * width, (at + length) * width)
    const entering = state.slice()
    const out = gatedLinearChunk(state, length, {
      logDecay: inputs.logDecay && part(inputs.logDecay, keys),
      key: part(inputs.key, keys),
      value: part(inputs.value, values),
      query: part(inputs.query, keys),
    })
    chunks.push({ ...out, at, length, entering, leaving: state.slice() })
    for (let i = 0; i < length * values; i += 1)
      apart = Math.max(apart, Math.abs(out.inside[i]! + out.before[i]! - stepped[at * values + i]!))
  }
  return {
    chunks,
    apart,
    score: largest(chunks.map(({ scores }) => scores)),
    entry: largest(chunks.map(({ leaving }) => leaving)),
  }
}

const largest = (arrays: readonly Float64Array[]) =>
  arrays.reduce((most, array) => array.reduce((m, x) => Math.max(m, Math.abs(x)), most), 1e-9)

/** What the step reads at every token, [n, V]: the definition that the chunks are held to. */
function stepsOf({ length, keys, values, logDecay, key, value, query }: HeadInputs): Float32Array {
  const state = new Float32Array(keys * values)
  const reads = new Float32Array(length * values)
  for (let t = 0; t < length; t += 1) {
    const row = (x: Float32Array, width: number) => x.subarray(t * width, (t + 1) * width)
    const decay = logDecay && row(logDecay, keys).map(Math.exp)
    reads.set(
      gatedLinearStep(state, { decay, key: row(key, keys), value: row(value, values), query: row(query, keys) }),
      t * values,
    )
  }
  return reads
}

/** For every head of a trace, in chunks of `size`: the mean share that a symbol after the first chunk reads through the state. */
export const throughState = (trace: Trace, size: number): readonly number[] =>
  trace.heads.map((_, index) => {
    const inputs = inputsOf(trace, index)
    if (!inputs) return 0
    const all = runChunks(inputs, size).chunks.flatMap((chunk) =>
      Array.from({ length: chunk.at > 0 ? chunk.length : 0 }, (_, i) => {
        const { inside, before } = shares(chunk, i)
        return before / Math.max(inside + before, 1e-9)
      }),
    )
    return all.reduce((a, b) => a + b, 0) / Math.max(1, all.length)
  })

/** The lengths of what a token of a chunk reads from its chunk and from the state. */
export function shares({ inside, before, length }: Chunk, i: number): { inside: number; before: number } {
  const V = inside.length / length
  const norm = (x: Float64Array) => Math.hypot(...x.subarray(i * V, (i + 1) * V))
  return { inside: norm(inside), before: norm(before) }
}
