/** The second challenge of lesson 4: the fewest rows that give back 24 pairs nine times out of ten. Checked by trials. */

import type { Outcome } from '../goal'
import { trial } from './experiment'

export const PAIRS = 24
export const SHARE = 0.9
/** Widths that the check can try: the widest of the figure, twice over. */
const WIDEST = 128
const TRIALS = 50
/** Near the goal a row more or less changes about 1 in 100 answers, and so many trials are not surer than that. */
const LEEWAY = 3

const known = new Map<number, number>()

/** The share of 24 random pairs that a table of so many rows gives back, when it only adds. */
export function recallOf(rows: number): number {
  let share = known.get(rows)
  if (share === undefined) {
    let right = 0
    for (let index = 0; index < TRIALS; index += 1)
      right += trial({ rule: 'linear', keys: rows, lean: 0 }, index, [PAIRS])[0]!.right
    share = right / (TRIALS * PAIRS)
    known.set(rows, share)
  }
  return share
}

/** Tenths of a per cent: the goal lies between two shares that would both be rounded to it. */
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

export function fewestRows(answer: number): Outcome {
  if (!Number.isInteger(answer) || answer < 2 || answer > WIDEST)
    return { done: false, text: `Give a whole number of rows, from 2 to ${WIDEST}.` }
  const share = recallOf(answer)
  const text = `${answer} rows give back ${percent(share)} of ${PAIRS} pairs, over ${TRIALS} trials`
  if (share <= SHARE) return { done: false, text: `Not there: ${text}. It takes more.` }
  const fewer = recallOf(Math.max(2, answer - LEEWAY))
  if (fewer > SHARE)
    return {
      done: false,
      text: `More than it takes: ${text}, and ${answer - LEEWAY} rows still give ${percent(fewer)}.`,
    }
  return { done: true, text: `${text}; ${answer - LEEWAY} rows give ${percent(fewer)}.` }
}
