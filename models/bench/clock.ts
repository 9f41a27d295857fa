/** Summaries of times. A page that is not isolated has a clock of 0.1 ms, so ratios are taken of means, never of medians. */

export interface Times {
  readonly meanMs: number
  readonly medianMs: number
  readonly p95Ms: number
  readonly symbols: number
}

export const round = (x: number) => Math.round(x * 1000) / 1000

/** Mean, median and 95th percentile of the milliseconds of single symbols. */
export function timesOf(values: readonly number[]): Times {
  const sorted = [...values].sort((a, b) => a - b)
  const quantile = (q: number) =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN)
  return {
    meanMs: round(values.reduce((a, b) => a + b, 0) / values.length),
    medianMs: quantile(0.5),
    p95Ms: quantile(0.95),
    symbols: values.length,
  }
}

/** The summary with the lower mean: what else ran on the machine only ever adds time. */
export const faster = (a: Times, b: Times | undefined): Times => (b && b.meanMs <= a.meanMs ? b : a)
