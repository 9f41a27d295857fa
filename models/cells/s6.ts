/**
 * Mamba's S6, one token: every channel c keeps N numbers that decay at N rates, and the token says how far time moves, what is
 * written and what is read.
 *
 *     h[c, n] = exp(dt[c] A[c, n]) h[c, n] + dt[c] B[n] u[c]        y[c] = sum over n of C[n] h[c, n]
 *
 * A long step dt forgets and writes much, a short one lets the token pass by.
 */

export interface S6Inputs {
  /** u [D] */
  readonly value: ArrayLike<number>
  /** dt > 0, [D] */
  readonly step: ArrayLike<number>
  /** A < 0, [D, N] row by row: constant. */
  readonly rate: ArrayLike<number>
  /** B [N] */
  readonly key: ArrayLike<number>
  /** C [N] */
  readonly query: ArrayLike<number>
}

/** Moves the state h [D, N], row by row in one array, one token on; returns what is read, y [D]. */
export function s6Step(state: Float32Array, { value, step, rate, key, query }: S6Inputs): Float32Array {
  const N = key.length
  const output = new Float32Array(value.length)
  for (let c = 0; c < value.length; c++)
    for (let n = 0; n < N; n++) {
      const at = c * N + n
      state[at] = Math.exp(step[c]! * rate[at]!) * state[at]! + step[c]! * key[n]! * value[c]!
      output[c]! += query[n]! * state[at]!
    }
  return output
}
