/** Bytes of memory from an architecture alone. The ledger counts tensors; a test holds these formulas to it. */

import type { CatalogModel } from '../catalog'

/** Every number of a memory is a float32. */
const FLOAT = 4
/** Inputs that the short convolution over 4 tokens keeps. */
const CONV_KEPT = 3

type Design = Pick<CatalogModel, 'mixer' | 'architecture'>

/** A Transformer keeps the key and the value of every token: 2 * layers * kvHeads * keys * position numbers. */
export function cacheBytes({ layers, kvHeads, keys, values }: Design['architecture'], position: number): number {
  return layers * kvHeads * (keys + values) * position * FLOAT
}

/** A matrix state keeps one table a head, layers * heads * keys * values numbers, however many tokens it read. */
export function stateBytes({ layers, heads, keys, values }: Design['architecture']): number {
  return layers * heads * keys * values * FLOAT
}

/** Beside its states, the last inputs of the short convolution over queries, keys and values. */
export function convBytes({ layers, heads, keys, values }: Design['architecture']): number {
  return layers * CONV_KEPT * heads * (2 * keys + values) * FLOAT
}

/** Bytes that a model holds after `position` tokens. */
export function memoryBytes({ mixer, architecture }: Design, position: number): number {
  if (mixer === 'attention') return cacheBytes(architecture, position)
  return stateBytes(architecture) + convBytes(architecture)
}
