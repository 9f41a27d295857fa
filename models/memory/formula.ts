/** Bytes of memory from an architecture alone. The ledger counts tensors; a test holds these formulas to it. */

import { type CatalogModel, layerMixers, type Mixer } from '../catalog'

/** Every number of a memory is a float32. */
const FLOAT = 4
/** Inputs that the short convolution over 4 tokens keeps. */
const CONV_KEPT = 3

type Design = Pick<CatalogModel, 'mixer' | 'pattern' | 'architecture'>
type Sizes = Design['architecture']

/** Attention keeps the key and the value of every token: kvHeads * (keys + values) numbers a token and layer. */
const cache = ({ kvHeads, keys, values }: Sizes, position: number) => kvHeads * (keys + values) * position
/** A matrix state is one table a head, however many tokens it read. */
const matrix = ({ heads, keys, values }: Sizes) => heads * keys * values
/** The short convolution over queries, keys and values. */
const convOfHeads = (queries: number, { kvHeads, keys, values }: Sizes) =>
  CONV_KEPT * (queries * keys + kvHeads * (keys + values))

/** Numbers that one layer holds after `position` tokens. */
const numbers: Readonly<Record<Mixer, (sizes: Sizes, position: number) => number>> = {
  attention: cache,
  'conv-attention': (s, position) => cache(s, position) + convOfHeads(s.heads, s),
  'matrix-state': (s) => matrix(s) + convOfHeads(s.heads, { ...s, kvHeads: s.heads }),
  'scalar-decay': (s) => matrix(s) + convOfHeads(s.heads, { ...s, kvHeads: s.heads }),
  delta: (s) => matrix(s) + convOfHeads(s.heads, { ...s, kvHeads: s.heads }),
  // One number a channel, and three inputs of the convolution.
  'min-gru': ({ channels }) => channels * (1 + CONV_KEPT),
  'rg-lru': ({ channels }) => channels * (1 + CONV_KEPT),
  s6: ({ channels, states }) => channels * (states + CONV_KEPT),
  // The output h and the cell c.
  lstm: ({ channels }) => 2 * channels,
  'stacked-lstm': ({ channels }) => 2 * channels,
}

/** Bytes that a model holds after `position` tokens, summed over its layers. */
export function memoryBytes(design: Design, position: number): number {
  return layerMixers(design).reduce((sum, mixer) => sum + numbers[mixer](design.architecture, position), 0) * FLOAT
}

const attends = (mixer: Mixer) => mixer === 'attention' || mixer === 'conv-attention'

/** How many pairs of a token and one up to it there are among `n`: 1 + 2 + ... + n. */
const pairs = (n: number) => (n * (n + 1)) / 2

/** Scores computed in all while `n` tokens are read: each token's query with every key so far, in every head that attends. */
export const scoresInAll = (design: Design, n: number): number =>
  layerMixers(design).filter(attends).length * design.architecture.heads * pairs(n)

/** Bytes of cache read in all while `n` tokens are read one at a time: each reads every row so far, its own included. */
export const bytesReadInAll = (design: Design, n: number): number =>
  layerMixers(design).filter(attends).length * cache(design.architecture, pairs(n)) * FLOAT
