/**
 * The delta rule, one token of one head. Linear attention only adds; this looks first what the table answers to the key,
 * and moves that answer towards the value.
 *
 *     S = alpha S        e = v - S^T k        S = S + beta k e^T        o = S^T q
 *
 * S [K, V] is a table with one row a key, k a key of length 1. beta is the share of the error e that is made good: 1
 * overwrites, and above 1 (up to 2) overshoots, which turns the sign of what stood there. alpha is the decay of the whole
 * table; without it this is DeltaNet, with it Gated DeltaNet.
 */

export interface DeltaInputs {
  /** alpha in (0, 1]; absent: nothing is forgotten. */
  readonly decay?: number | null
  /** beta in (0, 2). */
  readonly beta: number
  /** [K], of length 1 */
  readonly key: ArrayLike<number>
  /** [V] */
  readonly value: ArrayLike<number>
  /** [K]; absent: the token is written and nothing is read. */
  readonly query?: ArrayLike<number> | null
}

/** Moves the state S [K, V], row by row in one array, one token on; returns what the token reads, o [V]. */
export function deltaStep(state: Float32Array, { decay, beta, key, value, query }: DeltaInputs): Float32Array {
  const values = value.length
  const output = new Float32Array(values)
  for (let j = 0; j < values; j++) {
    let answer = 0
    for (let i = 0; i < key.length; i++) {
      state[i * values + j]! *= decay ?? 1
      answer += key[i]! * state[i * values + j]!
    }
    const error = value[j]! - answer
    for (let i = 0; i < key.length; i++) {
      state[i * values + j]! += beta * key[i]! * error
      if (query) output[j]! += query[i]! * state[i * values + j]!
    }
  }
  return output
}
