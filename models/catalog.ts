/** The shape of public/models/catalog.json. The loader that validates it stands beside this type. */

import type { Backend, GateSetting } from './trace'

export interface CatalogFile {
  /** Path relative to the catalog. */
  readonly path: string
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
}

export interface StateTensor {
  /** Graph input `past.<name>`, graph output `present.<name>`. */
  readonly name: string
  /**
   * What it is: a recurrent state [1, heads, K, V] (a channel of a vector state is a head with one key and one value), the
   * short convolution's last inputs, one half of a Transformer's cache, or the output or the cells of an LSTM.
   */
  readonly kind: 'state' | 'conv' | 'key-cache' | 'value-cache' | 'hidden' | 'cell'
  readonly layer: number
  /** Shape of one sequence's tensor at position 0; the growing axis is 0 there. float32. */
  readonly shape: readonly number[]
  /** Axis that grows by one with each token, or null when the tensor never grows. */
  readonly grows: number | null
}

/** What a layer remembers with. */
export const mixers = [
  'attention',
  'conv-attention',
  'matrix-state',
  'scalar-decay',
  'delta',
  'min-gru',
  'rg-lru',
  's6',
  'lstm',
  'stacked-lstm',
] as const
export type Mixer = (typeof mixers)[number]

/** One extra output of the `probe` graph: `probe.<name>`, [1, T, L, heads, width], where L is the number of `layers`. */
export interface CatalogProbe {
  /**
   * log_decay is the natural log of alpha; decay is alpha itself where it may be negative; write is what a vector state adds;
   * beta the share that the delta rule writes; step the dt of S6; input, output and cell are of an LSTM; attention is the
   * softmax's weights over the tokens so far, which the graphs for WebAssembly alone show.
   */
  readonly name:
    | 'log_decay'
    | 'decay'
    | 'key'
    | 'value'
    | 'query'
    | 'beta'
    | 'write'
    | 'step'
    | 'input'
    | 'output'
    | 'cell'
    | 'attention'
  /** The layers that have it: all, but for a hybrid. */
  readonly layers: readonly number[]
  /** 1 where a state is a vector. */
  readonly heads: number
  /** null: as many as there are tokens up to the last that the call reads, 0 for those after the row's own. */
  readonly width: number | null
}

export interface CatalogModel {
  readonly id: string
  /** Name on the screen. */
  readonly name: string
  readonly mixer: Mixer | 'hybrid'
  /** Of a hybrid: the mixer of every layer. */
  readonly pattern?: readonly Mixer[]
  /** What the sizes of one network share: its id without the size. Lessons and figures ask for a family. */
  readonly family: string
  /** nano 0.1M parameters, 1m 1M, small 4.7M, 14m 14M. */
  readonly size: 'nano' | '1m' | 'small' | '14m'
  /** Of the decay; null for a model without a recurrence. */
  readonly gate: Exclude<GateSetting, 'lesion'> | null
  /** Delta rule: of beta, else null. */
  readonly write: 'fixed' | 'data-dependent' | null
  /** Delta rule: beta lies between 0 and this, 1 or 2. */
  readonly reach: number
  /** minGRU: decays of either sign. */
  readonly signed: boolean
  /** The models of this catalog that differ from this one in one gate alone, and in which. */
  readonly twins: readonly { readonly id: string; readonly differs: 'gate' | 'write' | 'reach' }[]
  readonly parameters: number
  readonly architecture: {
    readonly layers: number
    readonly width: number
    readonly heads: number
    /** Key/value heads of a Transformer; equal to heads for a matrix state. */
    readonly kvHeads: number
    readonly keys: number
    readonly values: number
    readonly hidden: number
    /** Of a vector state, an LSTM or S6; else 0. */
    readonly channels: number
    /** S6: numbers a channel; else 0. */
    readonly states: number
  }
  readonly state: readonly StateTensor[]
  readonly probes: readonly CatalogProbe[]
  /** True when the graph has the bool input `lesion` [1] that holds every gate at its mean. */
  readonly lesion: boolean
  readonly training: {
    readonly data: string
    readonly symbols: number
    readonly seed: number
    readonly commit: string
    readonly learningRate: number
    readonly context: readonly { readonly length: number; readonly symbols: number }[]
    readonly hardware: string
    readonly seconds: number
  }
  readonly quality: {
    /** Bits per byte on held-out works, of the shipped (quantised) weights; `float` is before quantisation. */
    readonly validation: number
    readonly test: number
    /** With the decay held at its mean; where it moves. */
    readonly lesionValidation?: number
    /** Symbols of each held-out split, from its start, that the numbers are from; null: all of it. */
    readonly symbols: number | null
    readonly float: { readonly validation: number; readonly test: number }
    /** Mean bits per byte in buckets of position; `from` inclusive, `to` exclusive. */
    readonly byPosition: readonly { readonly from: number; readonly to: number; readonly bits: number }[]
  }
  readonly weights: { readonly bits: number; readonly group: number }
  readonly files: {
    /** Decodes only. */
    readonly play: CatalogFile
    /** The same network with its probes as outputs. */
    readonly probe: CatalogFile
    /** Of a model with attention: `play` for WebAssembly, which gives new rows of the cache instead of all of it. */
    readonly processor?: CatalogFile
    /** The same of `probe`, with the weights of attention. */
    readonly 'processor-probe'?: CatalogFile
    /** Packed weights, shared by all graphs (models/runtime/weights.ts). */
    readonly weights: CatalogFile
  }
}

export interface Catalog {
  readonly version: 1
  readonly models: readonly CatalogModel[]
}

/** The probes that a backend's graph gives. */
export const probesOn = ({ probes }: Pick<CatalogModel, 'probes'>, backend: Backend): readonly CatalogProbe[] =>
  backend === 'wasm' ? probes : probes.filter(({ name }) => name !== 'attention')

/** The mixer of each layer. */
export const layerMixers = ({
  mixer,
  pattern,
  architecture,
}: Pick<CatalogModel, 'mixer' | 'pattern' | 'architecture'>): readonly Mixer[] =>
  mixer === 'hybrid' ? (pattern ?? []) : Array.from({ length: architecture.layers }, () => mixer)

/** Whether any layer keeps every token: such a model's memory grows and its positions end. */
export const keepsTokens = (entry: Pick<CatalogModel, 'state'>): boolean =>
  entry.state.some(({ grows }) => grows !== null)

/** The model of a family, the small one where the catalog has it, else the nano one; or the one model of this id. */
export const ofFamily = (models: readonly CatalogModel[], family: string): CatalogModel | undefined =>
  models.find((model) => model.family === family && model.size === 'small') ??
  models.find((model) => model.family === family) ??
  models.find((model) => model.id === family)

/** Thrown where public/models/catalog.json is not what the types above say. */
export class CatalogError extends Error {}

type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What every model of a catalog must have for the runtime to load it; what only captions use is not checked here. */
const checks: readonly (readonly [string, (model: Json) => boolean])[] = [
  ['an id', (m) => typeof m.id === 'string' && /^[a-z0-9-]+$/.test(m.id)],
  ['a name', (m) => typeof m.name === 'string'],
  ['a family', (m) => typeof m.family === 'string'],
  ['a mixer', (m) => (m.mixer === 'hybrid' ? Array.isArray(m.pattern) && m.pattern.every(isMixer) : isMixer(m.mixer))],
  ['a gate or null', (m) => m.gate === null || ['none', 'fixed', 'data-dependent'].includes(m.gate as string)],
  ['an architecture', (m) => isObject(m.architecture) && Object.values(m.architecture).every(Number.isFinite)],
  ['state tensors', (m) => Array.isArray(m.state) && m.state.length > 0 && m.state.every(isStateTensor)],
  ['twins', (m) => Array.isArray(m.twins) && m.twins.every((t) => isObject(t) && typeof t.id === 'string')],
  ['probes', (m) => Array.isArray(m.probes) && m.probes.every((p) => isObject(p) && typeof p.name === 'string')],
  ['a lesion flag', (m) => typeof m.lesion === 'boolean'],
  ['files', (m) => isObject(m.files) && ['play', 'probe', 'weights'].every((key) => isFile((m.files as Json)[key]))],
]

const isMixer = (value: unknown) => (mixers as readonly unknown[]).includes(value)

export function isStateTensor(value: unknown): boolean {
  if (!isObject(value) || typeof value.name !== 'string' || !Array.isArray(value.shape)) return false
  // A growing axis is empty before the first token.
  return value.grows === null || value.shape[value.grows as number] === 0
}

export function isFile(value: unknown): boolean {
  if (!isObject(value) || typeof value.path !== 'string') return false
  return Number.isInteger(value.bytes) && /^[0-9a-f]{64}$/.test(String(value.sha256))
}

/** The catalog in a parsed JSON value. @throws CatalogError that names the model and what it lacks. */
export function parseCatalog(json: unknown): Catalog {
  if (!isObject(json) || json.version !== 1 || !Array.isArray(json.models))
    throw new CatalogError('The catalog is not of version 1 with a list of models.')
  for (const model of json.models) {
    const lacking = isObject(model) ? checks.find(([, holds]) => !holds(model))?.[0] : 'any content'
    if (lacking)
      throw new CatalogError(`Model ${isObject(model) ? String(model.id) : '?'} of the catalog lacks ${lacking}.`)
  }
  return json as unknown as Catalog
}

/** Fetches and checks the catalog at `url`. @throws CatalogError in plain words. */
export async function loadCatalog(url: string, signal?: AbortSignal): Promise<Catalog> {
  return parseCatalog(await fetchJson(url, 'The list of models', signal))
}

/** The JSON at `url`, which the message of an error calls `what`. @throws CatalogError in plain words. */
export async function fetchJson(url: string, what: string, signal?: AbortSignal): Promise<unknown> {
  try {
    // A catalog names the checksums of all other files, so an old copy must not outlive them.
    const response = await fetch(url, { cache: 'no-cache', signal: signal ?? null })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    return await response.json()
  } catch (error) {
    if (signal?.aborted) throw error
    throw new CatalogError(
      `${what} could not be loaded (${error instanceof Error ? error.message : String(error)}). ` +
        'The recorded figures still work. Check the connection and try again.',
    )
  }
}
