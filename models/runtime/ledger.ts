/** Exact bytes, counted from tensors and from nothing else. models/memory has the formulas; a test holds them to this. */

import type { StateTensor } from '../catalog'
import type { Ledger } from './api'

/** A tensor of the memory as it is now; float32, as all state is. */
export interface Measured {
  readonly tensor: StateTensor
  /** Of the numbers in it. A device may round its buffers up; what it rounds is not memory of the model. */
  readonly shape: readonly number[]
  /** Bytes set aside for it, of which a cache may not have used all. */
  readonly reserved: number
}

const bytesOf = (shape: readonly number[]) => shape.reduce((a, b) => a * b, 4)

export function ledgerOf(weights: number, memory: readonly Measured[]): Pick<Ledger, 'weights' | 'memory'> {
  return {
    weights,
    memory: memory.map(({ tensor: { name, kind }, shape, reserved }) => ({
      name,
      kind,
      bytes: bytesOf(shape),
      reserved,
      shape,
    })),
  }
}

/** Bytes after `position` tokens: a growing axis has one row a token, and every other axis is as measured. */
export function bytesAt(memory: readonly Measured[], position: number): number {
  return memory.reduce(
    (sum, { tensor, shape }) => sum + bytesOf(shape.map((size, axis) => (axis === tensor.grows ? position : size))),
    0,
  )
}
