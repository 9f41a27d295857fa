/** Scores in words. */

import { intervalOf, meanOf, type Tally } from '../../../models/tasks/score'

/** An accuracy in percent, or a squared error. */
export const formatScore = (score: number, real: boolean): string => {
  if (real) return score.toPrecision(2).replace(/e(-?)\+?(\d+)/, 'e$1$2')
  const percent = 100 * score
  // No 100 % for what is a little less.
  return `${score < 1 && percent > 99.95 ? '> 99.9' : score === 1 || score === 0 ? percent : percent.toFixed(1)} %`
}

/** The interval without its unit: 96.1 to 98.4. */
export function formatInterval(tally: Tally, real: boolean): string {
  const [low, high] = intervalOf(tally, real)
  if (real) return Number.isFinite(high) ? `${formatScore(low, real)} to ${formatScore(high, real)}` : 'not known yet'
  return `${(100 * low).toFixed(0)} to ${(100 * high).toFixed(0)} %`
}

/** What was measured: score, interval, and of how many. */
export const formatTally = (tally: Tally, real: boolean): string =>
  `${formatScore(meanOf(tally), real)} (${formatInterval(tally, real)}; ${tally.sequences})`
