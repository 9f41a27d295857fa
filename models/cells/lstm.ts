/**
 * The LSTM, one token. Its gates read its own last output h, so that no token can be computed before the one ahead of it.
 *
 *     i, f, o = sigmoid(z + R h)        g = tanh(z + R h)        c = f * c + i * g        h = o * tanh(c)
 *
 * z = W x + b is what the token gives, R h what the network answers to it; each has four parts of D rows: i, f, g, o.
 */

/** What an LSTM remembers, [D] each. */
export interface LstmState {
  /** h: its output, which its gates read at the next token. */
  readonly hidden: Float32Array
  /** c: its cells. */
  readonly cell: Float32Array
}

/** What a step computed on its way, [D] each: i, f, o in (0, 1), and the candidate g in (-1, 1). */
export interface LstmGates {
  readonly input: Float32Array
  readonly forget: Float32Array
  readonly output: Float32Array
  readonly candidate: Float32Array
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Moves h and c one token on; returns what it did it with. z [4 D]; weights R [4 D, D], row by row. */
export function lstmStep({ hidden, cell }: LstmState, z: ArrayLike<number>, weights: ArrayLike<number>): LstmGates {
  const D = cell.length
  const sums = Float64Array.from(z, (sum, row) => {
    for (let j = 0; j < D; j++) sum += weights[row * D + j]! * hidden[j]!
    return sum
  })
  const part = (k: number, squash: (x: number) => number) =>
    Float32Array.from(sums.subarray(k * D, (k + 1) * D), squash)
  const [input, forget, output, candidate] = [part(0, sigmoid), part(1, sigmoid), part(3, sigmoid), part(2, Math.tanh)]
  for (let j = 0; j < D; j++) {
    cell[j] = forget[j]! * cell[j]! + input[j]! * candidate[j]!
    hidden[j] = output[j]! * Math.tanh(cell[j]!)
  }
  return { input, forget, output, candidate }
}
