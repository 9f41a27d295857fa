/**
 * The matrix state, one token of one head. This is the definition: models/training trains its parallel form, and
 * onnxruntime-web runs it fused.
 *
 *     S = diag(alpha) S + k v^T        o = S^T q
 *
 * S [K, V] is a table with one row a key. The gate alpha [K] says how much of each row is kept; without it (linear
 * attention) every row is kept whole. The key k [K] says into which rows the value v [V] is written, and the query q [K]
 * from which rows is read.
 */

export interface GatedLinearInputs {
  /** alpha in (0, 1], [K], or one number for all rows (the scalar gate); absent: nothing is forgotten. */
  readonly decay?: ArrayLike<number> | number | null
  /** [K] */
  readonly key: ArrayLike<number>
  /** [V] */
  readonly value: ArrayLike<number>
  /** [K]; absent: the token is written and nothing is read. */
  readonly query?: ArrayLike<number> | null
}

/** Moves the state S [K, V], row by row in one array, one token on; returns what the token reads, o [V]. */
export function gatedLinearStep(state: Float32Array, { decay, key, value, query }: GatedLinearInputs): Float32Array {
  const keys = key.length
  const values = value.length
  const output = new Float32Array(values)
  for (let i = 0; i < keys; i++) {
    const kept = typeof decay === 'number' ? decay : decay ? decay[i]! : 1
    for (let j = 0; j < values; j++) {
      const s = kept * state[i * values + j]! + key[i]! * value[j]!
      state[i * values + j] = s
      if (query) output[j]! += query[i]! * s
    }
  }
  return output
}
