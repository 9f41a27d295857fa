/** Exact bytes, counted from tensors and from nothing else. models/memory has the formulas; a test holds them to this. */

import type { CatalogModel, StateTensor } from '../catalog'
import type { Ledger } from './api'

/** What the ledger needs to know of a tensor; an onnxruntime tensor is one. */
export interface Measured {
  readonly dims: readonly number[]
  readonly type: string
}

const widths: Readonly<Record<string, number>> = {
  float32: 4,
  float16: 2,
  int32: 4,
  int64: 8,
  uint8: 1,
  int8: 1,
  bool: 1,
}

/** Bytes of the numbers in a tensor. A device may round its buffers up; what it rounds is not memory of the model. */
export function bytesOf({ dims, type }: Measured): number {
  const width = widths[type]
  if (width === undefined) throw new Error(`The ledger does not know the type ${type}.`)
  return dims.reduce((a, b) => a * b, width)
}

/** The ledger of a model whose memory is `tensors`, by name of the catalog's state tensors. */
export function ledgerOf(entry: CatalogModel, weights: number, tensors: ReadonlyMap<string, Measured>): Ledger {
  return {
    weights,
    memory: entry.state.flatMap(({ name, kind }) => {
      const tensor = tensors.get(name)
      return tensor ? [{ name, kind, bytes: bytesOf(tensor), shape: [...tensor.dims] }] : []
    }),
  }
}

/**
 * Bytes of the memory after `position` tokens, from tensors that were measured at the end of the same chunk: a growing
 * axis has one row a token, so it was `position` long then, and every other axis is as measured.
 */
export function bytesAt(
  state: readonly StateTensor[],
  tensors: ReadonlyMap<string, Measured>,
  position: number,
): number {
  let sum = 0
  for (const { name, grows } of state) {
    const tensor = tensors.get(name)
    if (!tensor) continue
    sum += bytesOf({ type: tensor.type, dims: tensor.dims.map((d, axis) => (axis === grows ? position : d)) })
  }
  return sum
}
