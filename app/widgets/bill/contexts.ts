/** The stops of the figure's playhead: a context for each, twice the one before, from a thousand tokens to ten million. */

const K = 1024

export const contexts: readonly number[] = [...Array.from({ length: 14 }, (_, i) => K * 2 ** i), 10 * K * K]

export const SHORTEST = contexts[0]!
export const LONGEST = contexts.at(-1)!

/** The stop that is nearest to a number of tokens, by factor. */
export const nearestStop = (tokens: number): number =>
  contexts.reduce((best, one, i) => (factor(one, tokens) < factor(contexts[best]!, tokens) ? i : best), 0)

const factor = (a: number, b: number) => Math.max(a / b, b / a)

export const stopAt = (tokens: number): number => contexts.indexOf(tokens)

/** 4K, 128K, 1M: as people say contexts. K is 1,024 here. */
export const formatContext = (tokens: number): string =>
  tokens >= K * K ? `${tokens / K / K}M` : tokens >= K ? `${tokens / K}K` : String(tokens)

/**
 * The context at a playhead in the middle of its move: `phase` of the way from the stop before `t` to it. On the
 * logarithmic axis that is a straight way; everything drawn is computed at the context that this gives.
 */
export function contextAt(t: number, phase: number): number {
  const there = contexts[t] ?? SHORTEST
  const before = contexts[t - 1]
  if (phase >= 1 || before === undefined) return there
  const eased = phase * phase * (3 - 2 * phase)
  return before * (there / before) ** eased
}
