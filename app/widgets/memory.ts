/** Bytes of memory from the shapes in the catalog: the formula that the runtime's ledger is held to. */

import type { CatalogModel, StateTensor } from '../../models/catalog'

const FLOAT32 = 4

/** Bytes of one tensor after `tokens` tokens. */
export function tensorBytes(tensor: StateTensor, tokens: number): number {
  return tensor.shape.reduce((product, size, axis) => product * (axis === tensor.grows ? tokens : size), FLOAT32)
}

/** Bytes that a model holds after `tokens` tokens: its state, or its cache. */
export const bytesAt = (model: CatalogModel, tokens: number): number =>
  model.state.reduce((sum, tensor) => sum + tensorBytes(tensor, tokens), 0)
