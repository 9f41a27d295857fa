/** The shape of public/models/catalog.json. The loader that validates it stands beside this type. */

import type { GateSetting } from './trace'

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
  /** What it is: a matrix state, the short convolution's last inputs, or one half of a Transformer's cache. */
  readonly kind: 'state' | 'conv' | 'key-cache' | 'value-cache'
  readonly layer: number
  /** Shape of one sequence's tensor at position 0; the growing axis is 0 there. float32. */
  readonly shape: readonly number[]
  /** Axis that grows by one with each token, or null when the tensor never grows. */
  readonly grows: number | null
}

export interface CatalogModel {
  readonly id: string
  /** Name on the screen. */
  readonly name: string
  readonly mixer: 'attention' | 'matrix-state'
  /** What the sizes of one network share: its id without the size. Lessons and figures ask for a family. */
  readonly family: string
  readonly size: 'small' | 'nano'
  /** null for a model without a recurrence. */
  readonly gate: Exclude<GateSetting, 'lesion'> | null
  /** Ids of the models that differ from this one in the gate alone. */
  readonly twins: readonly string[]
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
  }
  readonly state: readonly StateTensor[]
  /** Extra outputs of the `probe` graph: `probe.<name>`, each [1, T, L, H, width]. log_decay is the natural log. */
  readonly probes: readonly ('log_decay' | 'key' | 'value' | 'query')[]
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
    /** Packed weights, shared by all graphs (models/runtime/weights.ts). */
    readonly weights: CatalogFile
  }
}

export interface Catalog {
  readonly version: 1
  readonly models: readonly CatalogModel[]
}

/** The model of a family: the small one where the catalog has it, else the nano one. */
export const ofFamily = (models: readonly CatalogModel[], family: string): CatalogModel | undefined =>
  models.find((model) => model.family === family && model.size === 'small') ??
  models.find((model) => model.family === family)

/** Thrown where public/models/catalog.json is not what the types above say. */
export class CatalogError extends Error {}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What every model of a catalog must have for the runtime to load it; what only captions use is not checked here. */
const checks: readonly (readonly [string, (model: Json) => boolean])[] = [
  ['an id', (m) => typeof m.id === 'string' && /^[a-z0-9-]+$/.test(m.id)],
  ['a name', (m) => typeof m.name === 'string'],
  ['a family', (m) => typeof m.family === 'string'],
  ['a mixer', (m) => m.mixer === 'attention' || m.mixer === 'matrix-state'],
  ['a gate or null', (m) => m.gate === null || ['none', 'fixed', 'data-dependent'].includes(m.gate as string)],
  ['an architecture', (m) => isObject(m.architecture) && Object.values(m.architecture).every(Number.isFinite)],
  ['state tensors', (m) => Array.isArray(m.state) && m.state.length > 0 && m.state.every(isStateTensor)],
  ['probes', (m) => Array.isArray(m.probes)],
  ['a lesion flag', (m) => typeof m.lesion === 'boolean'],
  ['files', (m) => isObject(m.files) && ['play', 'probe', 'weights'].every((key) => isFile((m.files as Json)[key]))],
]

function isStateTensor(value: unknown): boolean {
  if (!isObject(value) || typeof value.name !== 'string' || !Array.isArray(value.shape)) return false
  // A growing axis is empty before the first token.
  return value.grows === null || value.shape[value.grows as number] === 0
}

function isFile(value: unknown): boolean {
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
  let json: unknown
  try {
    // The catalog names the checksums of all other files, so an old copy must not outlive them.
    const response = await fetch(url, { cache: 'no-cache', signal: signal ?? null })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    json = await response.json()
  } catch (error) {
    if (signal?.aborted) throw error
    throw new CatalogError(
      `The list of models could not be loaded (${error instanceof Error ? error.message : String(error)}). ` +
        'The recorded figures still work. Check the connection and try again.',
    )
  }
  return parseCatalog(json)
}
