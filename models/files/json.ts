/**
 * Traces as JSON, to be saved and opened again, and read by other programs:
 *   { "format": "unrolled-traces", "version": 1, "traces": [{ model, gate, prompt, seed, provenance, shape, heads,
 *     "tokens": [n ids], "written": how many of them the model wrote, "bits": [n, null for the first], "ms": [n], "bytes": [n],
 *     "probes": { name: { "width": numbers a frame, "float32": base64, little-endian, frame after frame } } }] }
 * The rows of attention grow with the text; they are widened to the whole of it by zeros, as in Trace.
 */

import { SYMBOLS } from '../runtime/tokenizer'
import type { Frame, HeadRef, Probes, Provenance, Trace } from '../trace'

const FORMAT = 'unrolled-traces'
const names: readonly (keyof Probes)[] = [
  'next',
  'decay',
  'key',
  'value',
  'query',
  'beta',
  'write',
  'step',
  'input',
  'output',
  'cell',
  'attention',
]

/** One quantity of every frame, [n, width]. */
export interface Column {
  readonly name: keyof Probes
  readonly width: number
  readonly values: Float32Array<ArrayBuffer>
}

/** The probes that every frame of a trace has, as columns. */
export function columnsOf({ frames, heads }: Trace): Column[] {
  const n = frames.length
  return names.flatMap((name): Column[] => {
    const rows = frames.flatMap(({ probes }) => probes[name] ?? [])
    if (n === 0 || rows.length !== n) return []
    const parts = name === 'attention' ? heads.length : 1
    const width = name === 'attention' ? parts * n : rows[0]!.length
    const values = new Float32Array(n * width)
    rows.forEach((row, t) => {
      const own = row.length / parts
      const wide = width / parts
      for (let part = 0; part < parts; part += 1)
        values.set(row.subarray(part * own, part * own + Math.min(own, wide)), t * width + part * wide)
    })
    return [{ name, width, values }]
  })
}

export function encodeTraces(traces: readonly Trace[]): string {
  return JSON.stringify({ format: FORMAT, version: 1, traces: traces.map(encodeTrace) })
}

function encodeTrace(trace: Trace) {
  const { frames, ...about } = trace
  return {
    ...about,
    tokens: frames.map(({ token }) => token),
    written: frames.filter(({ origin }) => origin === 'model').length,
    bits: frames.map(({ bits }) => bits),
    ms: frames.map(({ ms }) => ms),
    bytes: frames.map(({ bytes }) => bytes),
    probes: Object.fromEntries(
      columnsOf(trace).map(({ name, width, values }) => [name, { width, float32: toBase64(values) }]),
    ),
  }
}

/**
 * The traces of a file. Whatever they were when they were saved, they are now from a file.
 * @param file its name, for the reader
 * @throws Error that says what is wrong with it
 */
export function decodeTraces(text: string, file: string): Trace[] {
  const wrong = (what: string) => new Error(`${file} is no file of traces: ${what}. What is on the bench stays.`)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw wrong('it is not JSON')
  }
  if (!isObject(json) || json.format !== FORMAT) throw wrong(`it does not say "format": "${FORMAT}"`)
  if (json.version !== 1) throw wrong(`its version is ${String(json.version)}, and this page reads version 1`)
  if (!Array.isArray(json.traces) || json.traces.length === 0) throw wrong('it holds no trace')
  return json.traces.map((trace, i) => {
    const lacking = isObject(trace) ? lacks(trace) : 'everything'
    if (lacking) throw wrong(`trace ${i + 1} lacks ${lacking}`)
    try {
      return decodeTrace(trace as Json, file)
    } catch {
      throw wrong(`the numbers of trace ${i + 1} cannot be read`)
    }
  })
}

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0
const isBackend = (value: unknown) => value === 'wasm' || value === 'webgpu'

/** What a trace of a file lacks; undefined where it is whole. */
function lacks(trace: Json): string | undefined {
  const n = Array.isArray(trace.tokens) ? trace.tokens.length : 0
  const column = (name: string, holds: (value: unknown) => boolean): readonly [string, boolean] => {
    const values = trace[name]
    return [`${name}, one for each of its tokens`, Array.isArray(values) && values.length === n && values.every(holds)]
  }
  const { shape, heads, probes, provenance } = trace
  const checks: readonly (readonly [string, boolean])[] = [
    ['a model', typeof trace.model === 'string' && /^[a-z0-9-]{1,40}$/.test(trace.model)],
    ['a gate', trace.gate === null || ['none', 'fixed', 'data-dependent', 'lesion'].includes(trace.gate as string)],
    ['a prompt', typeof trace.prompt === 'string'],
    ['a seed', isCount(trace.seed)],
    ['a backend', isObject(provenance) && isBackend(provenance.backend)],
    ['tokens', n > 0],
    column('tokens', (value) => isCount(value) && value < SYMBOLS),
    column('bits', (value) => value === null || Number.isFinite(value)),
    column('ms', Number.isFinite),
    column('bytes', isCount),
    ['a count of written tokens', isCount(trace.written) && trace.written <= n],
    [
      'a shape',
      shape === null ||
        (isObject(shape) &&
          ['layers', 'heads', 'keys', 'values'].every((key) => isCount(shape[key])) &&
          // An LSTM has neither keys nor values.
          Number(shape.layers) > 0 &&
          Number(shape.heads) > 0),
    ],
    ['heads', Array.isArray(heads) && heads.every((h) => isObject(h) && isCount(h.layer) && isCount(h.head))],
    ['probes', isObject(probes) && Object.values(probes).every((p) => isObject(p) && isCount(p.width))],
  ]
  return checks.find(([, holds]) => !holds)?.[0] ?? misfit(trace as unknown as Stored, n)
}

/** A trace as a file holds it. */
type Stored = Omit<Trace, 'frames'> & {
  readonly tokens: readonly number[]
  readonly written: number
  readonly bits: readonly (number | null)[]
  readonly ms: readonly number[]
  readonly bytes: readonly number[]
  readonly probes: Readonly<Record<string, { readonly width: number; readonly float32: string }>>
}

/** The first probe that is not as wide as its trace says, or has fewer or more numbers than its frames need. */
function misfit({ probes, heads, shape }: Stored, n: number): string | undefined {
  const divides = (parts: number, width: number) => parts > 0 && width > 0 && width % parts === 0
  const fits = (name: keyof Probes, width: number): boolean => {
    if (name === 'next') return width === SYMBOLS
    if (name === 'attention') return width === heads.length * n
    if (['key', 'value', 'query'].includes(name)) return divides(heads.length, width)
    return shape !== null && divides(shape.layers * shape.heads, width)
  }
  const found = names.find((name) => {
    const probe = probes[name]
    if (!probe) return false
    const bytes = 4 * n * probe.width
    return !fits(name, probe.width) || probe.float32?.length !== 4 * Math.ceil(bytes / 3)
  })
  return found && `the numbers of its probe ${found}`
}

function decodeTrace(json: Json, file: string): Trace {
  const trace = json as unknown as Stored
  const { tokens, written, bits, ms, bytes, model, gate, prompt, seed, shape } = trace
  const columns = names.flatMap((name) => {
    const probe = trace.probes[name]
    return probe ? [{ name, width: probe.width, values: fromBase64(probe.float32) }] : []
  })
  const frames = tokens.map((token, t): Frame => {
    const probes: Probes = {}
    for (const { name, width, values } of columns) probes[name] = values.subarray(t * width, (t + 1) * width)
    const origin = t < tokens.length - written ? 'prompt' : 'model'
    return { t, token, origin, bits: bits[t]!, ms: ms[t]!, bytes: bytes[t]!, probes }
  })
  const provenance: Provenance = { kind: 'file', backend: trace.provenance.backend, file }
  const heads = trace.heads.map(({ layer, head }): HeadRef => ({ layer, head }))
  return { model, gate, prompt, seed, shape, provenance, heads, frames }
}

/** Characters of a string that are made from bytes at once: an argument list has its limit. */
const PIECE = 0x8000

function toBase64(values: Float32Array<ArrayBuffer>): string {
  const bytes = new Uint8Array(values.buffer)
  let text = ''
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE))
  return btoa(text)
}

const fromBase64 = (text: string): Float32Array =>
  new Float32Array(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer)
