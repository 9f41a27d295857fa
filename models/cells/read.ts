/** What a matrix state answers to a key or a query: S^T q, the sum of its rows by the entries of q. */

/** S [K, V], row by row in one array, q [K] -> [V]. */
export function readState(state: Float32Array, query: ArrayLike<number>): Float32Array {
  const values = state.length / query.length
  const output = new Float32Array(values)
  for (let i = 0; i < query.length; i++)
    for (let j = 0; j < values; j++) output[j]! += query[i]! * state[i * values + j]!
  return output
}
