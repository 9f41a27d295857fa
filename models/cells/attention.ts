/**
 * Softmax attention, one token of one head. Nothing is summed up: every key and value is kept, and each new token compares its
 * query with all of them.
 *
 *     w = softmax(K q / sqrt(d))        o = V^T w
 */

/** What attention remembers: a row a token, so it grows. */
export interface AttentionCache {
  readonly keys: ArrayLike<number>[]
  readonly values: ArrayLike<number>[]
}

export interface AttentionInputs {
  /** [d], turned by its position */
  readonly key: ArrayLike<number>
  /** [V] */
  readonly value: ArrayLike<number>
  /** [d], turned by its position */
  readonly query: ArrayLike<number>
}

/** Adds a token to the cache; returns what it reads, o [V], and how its attention is spread over the tokens so far, w [t + 1]. */
export function attentionStep(
  { keys, values }: AttentionCache,
  { key, value, query }: AttentionInputs,
): { output: Float32Array; weights: Float32Array } {
  keys.push(key)
  values.push(value)
  const scores = keys.map((k) => {
    let dot = 0
    for (let i = 0; i < query.length; i++) dot += k[i]! * query[i]!
    return dot / Math.sqrt(query.length)
  })
  const largest = scores.reduce((a, b) => Math.max(a, b)) // so that exp cannot overflow
  const powers = scores.map((score) => Math.exp(score - largest))
  const total = powers.reduce((a, b) => a + b, 0)
  const weights = Float32Array.from(powers, (power) => power / total)
  const output = new Float32Array(value.length)
  values.forEach((v, t) => {
    for (let j = 0; j < output.length; j++) output[j]! += weights[t]! * v[j]!
  })
  return { output, weights }
}
