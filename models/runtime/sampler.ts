/** From logits to a symbol: temperature, then the k most likely, then the smallest likely set, then one seeded draw. */

export interface Sampling {
  /** 0 takes the most likely symbol. */
  readonly temperature: number
  /** 0 keeps all. */
  readonly topK: number
  /** 1 keeps all. */
  readonly topP: number
}

/** Softmax of `logits` at a temperature above 0, shape as given. */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float32Array {
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i]!)
  const out = new Float32Array(logits.length)
  let sum = 0
  for (let i = 0; i < out.length; i++) {
    const weight = Math.exp((logits[i]! - largest) / temperature)
    out[i] = weight
    sum += weight
  }
  for (let i = 0; i < out.length; i++) out[i]! /= sum
  return out
}

/** -log2 of the probability that `logits` give to symbol `id`, without passing through a rounded probability. */
export function bitsOf(logits: ArrayLike<number>, id: number): number {
  let largest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < logits.length; i++) largest = Math.max(largest, logits[i]!)
  let sum = 0
  for (let i = 0; i < logits.length; i++) sum += Math.exp(logits[i]! - largest)
  return (Math.log(sum) - (logits[id]! - largest)) / Math.LN2
}

/**
 * Draws one symbol. `random` is called exactly once, whatever the options, so that a seed stays in step.
 * Symbols of equal probability keep the order of their ids, so that every backend cuts the same ones off.
 */
export function sample(logits: ArrayLike<number>, { temperature, topK, topP }: Sampling, random: () => number): number {
  const draw = random()
  const ids = Array.from({ length: logits.length }, (_, id) => id).sort((a, b) => logits[b]! - logits[a]! || a - b)
  if (temperature <= 0) return ids[0]!
  const p = softmax(logits, temperature)
  let kept = topK > 0 ? ids.slice(0, topK) : ids
  const total = kept.reduce((sum, id) => sum + p[id]!, 0)
  if (topP < 1) {
    let sum = 0
    const last = kept.findIndex((id) => {
      sum += p[id]!
      return sum >= topP * total
    })
    kept = kept.slice(0, last < 0 ? kept.length : last + 1)
  }
  const mass = kept.reduce((sum, id) => sum + p[id]!, 0)
  let left = draw * mass
  for (const id of kept) {
    left -= p[id]!
    if (left < 0) return id
  }
  return kept.at(-1)!
}
