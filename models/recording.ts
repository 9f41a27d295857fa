/**
 * Traces in files: public/traces/<name>.bin, which lessons open on. A recording decodes to the same type as a live trace.
 *
 * gzip of: "UNRT" | u32 LE header length | header JSON, padded with spaces to a multiple of 16 | columns, each 16-aligned.
 * A column holds one quantity of every frame, all frames of its first number, then of its second (they compress so).
 *   token  u8        bits, ms  float16 (bits NaN: nobody predicted it)        bytes  u32, exact
 *   decay  u8, all heads: 0 is alpha = 1, code c is -ln alpha = 2^-16 (5 * 2^16)^((c - 1) / 254), so within 2.6 %
 *   attention  u8, all heads, over as many tokens as there are frames: code c is a weight of (c / 255)^2, so within sqrt(weight) / 255
 *   input, output  u8, all channels of an LSTM: code c is a gate of c / 255        cell  float32, all channels: some count up to hundreds
 *   decay, key, value, query of `heads`, beta of all heads, next  float16; the decay of these heads is read from here and not from the codes
 */

import { fromHalves, toHalves } from './runtime/float16'
import type { Frame, HeadRef, Probes, Trace } from './trace'

/** Probes that a recording may keep; `decay` comes with the heads' own precise rows where heads are chosen. */
export type RecordedProbe =
  | 'next'
  | 'decay'
  | 'key'
  | 'value'
  | 'query'
  | 'beta'
  | 'input'
  | 'output'
  | 'cell'
  | 'attention'

interface Column {
  readonly name: string
  readonly type: 'u8' | 'u32' | 'f16' | 'f32'
  /** Numbers a frame. */
  readonly width: number
  readonly offset: number
}

interface Header {
  readonly version: 1
  readonly trace: Omit<Trace, 'frames'>
  readonly frames: number
  /** Frames that the prompt gave; the others were sampled. */
  readonly prompt: number
  readonly columns: readonly Column[]
}

const MAGIC = 'UNRT'
const arrays = { u8: Uint8Array, u32: Uint32Array, f16: Uint16Array, f32: Float32Array } as const
const RATE_LOW = Math.log(2 ** -16)
const RATE_STEP = (Math.log(5) - RATE_LOW) / 254

/** Code of a decay in (0, 1], see above. */
export function decayCode(alpha: number): number {
  const rate = -Math.log(alpha)
  if (rate < 2 ** -17) return 0
  return Math.min(255, Math.max(1, Math.round((Math.log(rate) - RATE_LOW) / RATE_STEP) + 1))
}

/** Decay of every code. */
const decays = Float32Array.from({ length: 256 }, (_, code) =>
  code === 0 ? 1 : Math.exp(-Math.exp(RATE_LOW + (code - 1) * RATE_STEP)),
)

/** Codes of attention's rows [heads, width], each widened by zeros to `wide`. The square root spends codes on small weights. */
function attentionCodes(rows: Float32Array, heads: number, wide: number): Uint8Array {
  const width = rows.length / heads
  return Uint8Array.from({ length: heads * wide }, (_, i) => {
    const j = i % wide
    return j < width ? Math.round(255 * Math.sqrt(rows[Math.floor(i / wide) * width + j]!)) : 0
  })
}

/** Rows of `heads` in an array of all heads, each `width` wide. */
function rowsOf(all: Float32Array, heads: readonly HeadRef[], perLayer: number, width: number): Float32Array {
  const out = new Float32Array(heads.length * width)
  heads.forEach(({ layer, head }, i) => {
    const at = (layer * perLayer + head) * width
    out.set(all.subarray(at, at + width), i * width)
  })
  return out
}

/**
 * The file of a trace that carries every head, as live ones do.
 * @param heads whose key, value, query and precise decay are kept; the recording's `heads`
 * @param probes what is kept beside token, bits, ms and bytes
 */
export async function encodeRecording(
  trace: Trace,
  heads: readonly HeadRef[],
  probes: readonly RecordedProbe[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { frames, shape } = trace
  const parts: { name: string; type: Column['type']; rows: ArrayLike<number>[] }[] = [
    { name: 'token', type: 'u8', rows: frames.map(({ token }) => [token]) },
    { name: 'bits', type: 'f16', rows: frames.map(({ bits }) => toHalves([bits ?? Number.NaN])) },
    { name: 'ms', type: 'f16', rows: frames.map(({ ms }) => toHalves([ms])) },
    { name: 'bytes', type: 'u32', rows: frames.map(({ bytes }) => [bytes]) },
  ]
  for (const name of probes) {
    const own = frames.flatMap(({ probes }) => probes[name] ?? [])
    if (own.length === 0) continue
    if (own.length !== frames.length) throw new Error(`Some frames lack the probe ${name}.`)
    if (name === 'attention') {
      const heads = trace.heads.length
      parts.push({ name, type: 'u8', rows: own.map((row) => attentionCodes(row, heads, frames.length)) })
    } else if (name === 'input' || name === 'output')
      parts.push({ name, type: 'u8', rows: own.map((row) => Uint8Array.from(row, (gate) => Math.round(255 * gate))) })
    else if (name === 'next' || name === 'beta') parts.push({ name, type: 'f16', rows: own.map(toHalves) })
    else if (name === 'cell') parts.push({ name, type: 'f32', rows: own })
    else {
      if (!shape) throw new Error(`A trace without a shape has no ${name}.`)
      if (name === 'decay') parts.push({ name, type: 'u8', rows: own.map((row) => Uint8Array.from(row, decayCode)) })
      const kept = own.map((row) => rowsOf(row, heads, shape.heads, row.length / (shape.layers * shape.heads)))
      if (heads.length > 0)
        parts.push({ name: name === 'decay' ? 'decay of heads' : name, type: 'f16', rows: kept.map(toHalves) })
    }
  }
  return gzip(assemble({ ...trace, heads }, parts))
}

function assemble(trace: Trace, parts: { name: string; type: Column['type']; rows: ArrayLike<number>[] }[]) {
  const { frames, ...about } = trace
  const columns: Column[] = []
  const data: Uint8Array[] = []
  let offset = 0
  for (const { name, type, rows } of parts) {
    const width = rows[0]?.length ?? 0
    const values = new arrays[type](width * rows.length)
    rows.forEach((row, t) => {
      for (let i = 0; i < width; i++) values[i * rows.length + t] = row[i]!
    })
    columns.push({ name, type, width, offset })
    data.push(new Uint8Array(values.buffer))
    offset += Math.ceil(values.byteLength / 16) * 16
  }
  const prompt = frames.filter(({ origin }) => origin === 'prompt').length
  const header: Header = { version: 1, trace: about, frames: frames.length, prompt, columns }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const start = Math.ceil((8 + text.length) / 16) * 16
  const out = new Uint8Array(start + offset).fill(32, 8, start)
  out.set(new TextEncoder().encode(MAGIC))
  new DataView(out.buffer).setUint32(4, start - 8, true)
  out.set(text, 8)
  columns.forEach((column, i) => {
    out.set(data[i]!, start + column.offset)
  })
  return out
}

/** The trace of a recording. @throws Error where the bytes are not one. */
export async function decodeRecording(bytes: Uint8Array<ArrayBuffer>): Promise<Trace> {
  const raw = await gunzip(bytes)
  if (new TextDecoder().decode(raw.subarray(0, 4)) !== MAGIC) throw new Error('this is not a recording')
  const start = 8 + new DataView(raw.buffer).getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(raw.subarray(8, start))) as Header
  const { trace, frames: n } = header
  const columns = new Map(header.columns.map((column) => [column.name, read(raw, start, column, n)]))
  const [token, bits, ms, size] = ['token', 'bits', 'ms', 'bytes'].map((name) => columns.get(name)!)
  const exact = columns.get('decay of heads')
  const decay = columns.get('decay')
  if (decay) for (let i = 0; i < decay.length; i++) decay[i] = decays[decay[i]!]!
  if (decay && exact && trace.shape) refine(decay, exact, n, trace.heads, trace.shape)
  const attention = columns.get('attention')
  if (attention) for (let i = 0; i < attention.length; i++) attention[i] = (attention[i]! / 255) ** 2
  for (const name of ['input', 'output']) {
    const gate = columns.get(name)
    if (gate) for (let i = 0; i < gate.length; i++) gate[i]! /= 255
  }
  const kept = ['next', 'decay', 'key', 'value', 'query', 'beta', 'input', 'output', 'cell', 'attention'] as const
  const probes = kept.flatMap((name) => {
    const column = columns.get(name)
    return column ? [[name, column, column.length / n] as const] : []
  })
  const frames = Array.from({ length: n }, (_, t): Frame => {
    const own: Probes = {}
    for (const [name, column, width] of probes) own[name] = column.subarray(t * width, (t + 1) * width)
    const origin = t < header.prompt ? 'prompt' : 'model'
    const cost = bits![t]!
    return {
      t,
      token: token![t]!,
      origin,
      bits: Number.isNaN(cost) ? null : cost,
      ms: ms![t]!,
      bytes: size![t]!,
      probes: own,
    }
  })
  return { ...trace, frames }
}

/** One column as numbers, frame after frame. Bytes of memory are exact in float32's 24 bits or in float64 alone: kept in 64. */
function read(raw: Uint8Array<ArrayBuffer>, start: number, { type, width, offset }: Column, n: number) {
  const stored = new arrays[type](raw.buffer, raw.byteOffset + start + offset, width * n)
  const values = type === 'f16' ? fromHalves(stored as Uint16Array) : stored
  const out = type === 'u32' ? new Float64Array(width * n) : new Float32Array(width * n)
  for (let i = 0; i < width; i++) for (let t = 0; t < n; t++) out[t * width + i] = values[i * n + t]!
  return out as Float32Array
}

/** Puts the precise decays of `heads` [n, heads, width] in the place of the coded ones in `decay` [n, L, H, width]; width is K or 1. */
function refine(
  decay: Float32Array,
  exact: Float32Array,
  n: number,
  heads: readonly HeadRef[],
  shape: NonNullable<Trace['shape']>,
) {
  const width = exact.length / (n * heads.length)
  for (let t = 0; t < n; t++)
    heads.forEach(({ layer, head }, i) => {
      const from = (t * heads.length + i) * width
      decay.set(exact.subarray(from, from + width), ((t * shape.layers + layer) * shape.heads + head) * width)
    })
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}
const gzip = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new CompressionStream('gzip'))
const gunzip = (bytes: Uint8Array<ArrayBuffer>) => through(bytes, new DecompressionStream('gzip'))

/** Fetches and decodes a recording. @throws Error in plain words. */
export async function loadRecording(url: string, signal?: AbortSignal): Promise<Trace> {
  try {
    const response = await fetch(url, { signal: signal ?? null })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return await decodeRecording(new Uint8Array(await response.arrayBuffer()))
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Error(
      `The recording could not be loaded (${error instanceof Error ? error.message : String(error)}). ` +
        'The figure works with your own text all the same.',
    )
  }
}
