/** How answers are judged: a sequence's score, and what many of them say of a network, with their uncertainty. */

import { NONE } from './task'

/** What a network gave for one sequence, against what was asked. */
export interface Judged {
  /** Share of the asked steps that it got right; for real answers, the mean squared error over them. */
  readonly score: number
  readonly asked: number
}

/** The symbol with the highest logit at step t, and its probability. */
export function choiceAt(
  logits: ArrayLike<number>,
  symbols: number,
  t: number,
): { symbol: number; probability: number } {
  let symbol = 0
  const at = (i: number) => logits[t * symbols + i]!
  for (let i = 1; i < symbols; i++) if (at(i) > at(symbol)) symbol = i
  let sum = 0
  for (let i = 0; i < symbols; i++) sum += Math.exp(at(i) - at(symbol))
  return { symbol, probability: 1 / sum }
}

/** Judges logits [T, symbols] against answers [T]; `real`: one real number a step, else a symbol. */
export function judge(logits: ArrayLike<number>, answers: readonly number[], symbols: number, real: boolean): Judged {
  let sum = 0
  let asked = 0
  for (const [t, answer] of answers.entries()) {
    if (answer === NONE) continue
    asked++
    sum += real ? (logits[t]! - answer) ** 2 : Number(choiceAt(logits, symbols, t).symbol === answer)
  }
  return { score: sum / asked, asked }
}

/** Scores of so many sequences: enough to give their mean and its interval. */
export interface Tally {
  readonly sequences: number
  readonly sum: number
  readonly squares: number
}

export const nothing: Tally = { sequences: 0, sum: 0, squares: 0 }

export const counted = (tally: Tally, score: number): Tally => ({
  sequences: tally.sequences + 1,
  sum: tally.sum + score,
  squares: tally.squares + score * score,
})

export const meanOf = ({ sequences, sum }: Tally): number => sum / sequences

const Z = 1.96

/**
 * Where the true score lies with 95 % confidence. Accuracies: Wilson's interval for a share of so many sequences; where a
 * sequence asks several times it is as wide as if it asked once, since answers to one sequence are not independent. Real
 * answers: the mean and its standard error, not below 0.
 */
export function intervalOf(tally: Tally, real: boolean): readonly [number, number] {
  const { sequences: n, squares } = tally
  const mean = meanOf(tally)
  if (real) {
    const half = n < 2 ? Number.POSITIVE_INFINITY : Z * Math.sqrt(Math.max(0, squares / n - mean ** 2) / (n - 1))
    return [Math.max(0, mean - half), mean + half]
  }
  const z2 = Z * Z
  const middle = (mean + z2 / (2 * n)) / (1 + z2 / n)
  const half = (Z / (1 + z2 / n)) * Math.sqrt((mean * (1 - mean)) / n + z2 / (4 * n * n))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}
