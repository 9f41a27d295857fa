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
    /** Bits per byte on whole held-out works, of the shipped (quantised) weights; `float` is before quantisation. */
    readonly validation: number
    readonly test: number
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
    /** Packed weights, shared by both graphs (models/runtime/weights.ts). */
    readonly weights: CatalogFile
  }
}

export interface Catalog {
  readonly version: 1
  readonly models: readonly CatalogModel[]
}
