/**
 * The plain recurrent network, one token. It has no gate: all of its state is made anew at every token.
 *
 *     h = tanh(z + R h)
 *
 * z = W x + b is what the token gives, [D].
 */

/** Moves the state h [D] one token on. z [D]; weights R [D, D], row by row. */
export function rnnStep(hidden: Float32Array, z: ArrayLike<number>, weights: ArrayLike<number>): void {
  const D = hidden.length
  const next = Float32Array.from(z, (sum, row) => {
    for (let j = 0; j < D; j++) sum += weights[row * D + j]! * hidden[j]!
    return Math.tanh(sum)
  })
  hidden.set(next)
}
