/**
 * The matrix state of gated-linear.ts, C tokens of one head at a time: what they give to each other is a small triangle of
 * scores, as in attention, and what they owe to all tokens before them comes out of the state, which moves on once.
 *
 *     o_i = sum over j <= i of A_ij v_j + S^T (q_i * exp(L_i))        A_ij = sum over keys of q_i k_j exp(L_i - L_j)
 *     S   = diag(exp(L_C)) S + sum over j of (k_j * exp(L_C - L_j)) v_j^T
 *
 * L_i is the sum of log alpha up to token i of the chunk. As in training (models/training/zoo/matrix_state.py) exp(L_i - L_j)
 * is split around the middle of the chunk into a factor of q and one of k, so that A is a plain product of two matrices; here
 * in float64, where 128 tokens at the floor of the gate stay finite. C = 1 is a step, C = all tokens is all at once.
 */

export interface ChunkInputs {
  /** log alpha [C, K]; null: nothing is forgotten. */
  readonly logDecay: Float32Array | null
  /** [C, K] */
  readonly key: Float32Array
  /** [C, V] */
  readonly value: Float32Array
  /** [C, K] */
  readonly query: Float32Array
}

export interface ChunkOutputs {
  /** A [C, C]; zero above the diagonal. */
  readonly scores: Float64Array
  /** [C, V]: what the tokens of the chunk give to each. */
  readonly inside: Float64Array
  /** [C, V]: what comes out of the state; o is the sum of both. */
  readonly before: Float64Array
  /** Products of two numbers that were computed. */
  readonly multiplications: number
}

/** Moves the state S [K, V] by a chunk of `length` tokens; returns what they read and how it came about. */
export function gatedLinearChunk(state: Float64Array, length: number, inputs: ChunkInputs): ChunkOutputs {
  const K = inputs.key.length / length
  const V = inputs.value.length / length
  const L = runningSum(inputs.logDecay, length, K)
  const middle = Math.max(0, Math.ceil(length / 2) - 1)
  let multiplications = 0
  /** Rows of `x` [C, K], each number times exp of its exponent. */
  const faded = (x: Float32Array, exponent: (i: number, k: number) => number) => {
    if (!L) return Float64Array.from(x)
    multiplications += x.length
    return Float64Array.from(x, (value, at) => value * Math.exp(exponent(Math.floor(at / K), at % K)))
  }
  const sum = (i: number, k: number) => L?.[i * K + k] ?? 0
  const queryFromMiddle = faded(inputs.query, (i, k) => sum(i, k) - sum(middle, k))
  const keyFromMiddle = faded(inputs.key, (i, k) => sum(middle, k) - sum(i, k))
  const queryFromStart = faded(inputs.query, (i, k) => sum(i, k))
  const keyToEnd = faded(inputs.key, (i, k) => sum(length - 1, k) - sum(i, k))

  const scores = new Float64Array(length * length)
  const inside = new Float64Array(length * V)
  const before = new Float64Array(length * V)
  for (let i = 0; i < length; i++) {
    for (let j = 0; j <= i; j++) {
      let score = 0
      for (let k = 0; k < K; k++) score += queryFromMiddle[i * K + k]! * keyFromMiddle[j * K + k]!
      scores[i * length + j] = score
      for (let v = 0; v < V; v++) inside[i * V + v]! += score * inputs.value[j * V + v]!
      multiplications += K + V
    }
    for (let k = 0; k < K; k++)
      for (let v = 0; v < V; v++) before[i * V + v]! += queryFromStart[i * K + k]! * state[k * V + v]!
    multiplications += K * V
  }
  for (let k = 0; k < K; k++)
    for (let v = 0; v < V; v++) {
      let s = L ? Math.exp(sum(length - 1, k)) * state[k * V + v]! : state[k * V + v]!
      for (let j = 0; j < length; j++) s += keyToEnd[j * K + k]! * inputs.value[j * V + v]!
      state[k * V + v] = s
    }
  multiplications += length * K * V + (L ? K * V : 0)
  return { scores, inside, before, multiplications }
}

/** L [C, K], or null without a gate. */
function runningSum(logDecay: Float32Array | null, length: number, K: number): Float64Array | null {
  if (!logDecay) return null
  const L = Float64Array.from(logDecay)
  for (let i = 1; i < length; i++) for (let k = 0; k < K; k++) L[i * K + k]! += L[(i - 1) * K + k]!
  return L
}

export interface HeadSize {
  readonly keys: number
  readonly values: number
  /** Whether the state forgets. */
  readonly gated: boolean
}

/** Multiplications of one head over n tokens by the step: fade, write and read the whole table, token by token. */
export const stepMultiplications = (n: number, { keys, values, gated }: HeadSize): number =>
  n * (gated ? 3 : 2) * keys * values

/** The same in chunks of `chunk`, as counted above; the last chunk may be shorter. */
export function chunkMultiplications(n: number, chunk: number, { keys, values, gated }: HeadSize): number {
  const one = (c: number) =>
    ((c * (c + 1)) / 2) * (keys + values) + 2 * c * keys * values + (gated ? 4 * c * keys + keys * values : 0)
  const rest = n % chunk
  return Math.floor(n / chunk) * one(chunk) + (rest > 0 ? one(rest) : 0)
}

/** The same all at once, where there is no state to read or to hand on. */
export const wholeMultiplications = (n: number, { keys, values, gated }: HeadSize): number =>
  ((n * (n + 1)) / 2) * (keys + values) + (gated ? 2 * n * keys : 0)
