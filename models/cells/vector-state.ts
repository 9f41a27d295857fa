/**
 * States that are vectors, one token: every channel keeps a share of itself and adds a write, and no gate reads h.
 *
 *     h = a * h + b        a, b, h [D], element by element
 *
 * What makes a minGRU or an RG-LRU is how a and b come from the token: min-gru.ts and rg-lru.ts.
 */

export interface VectorInputs {
  /** a [D]: in (0, 1), or in (-1, 1) where signs are allowed. */
  readonly decay: ArrayLike<number>
  /** b [D] */
  readonly write: ArrayLike<number>
}

/** Moves the state h [D] one token on; returns it. */
export function vectorStep(state: Float32Array, { decay, write }: VectorInputs): Float32Array {
  for (let i = 0; i < state.length; i++) state[i] = decay[i]! * state[i]! + write[i]!
  return state
}
