/** What the figure of the phone book says, from what was answered. Pure. */

import { formatShare } from '../../figures/format'
import { type Answers, type Digit, rightOf, shareOf } from './book'

export interface Told {
  readonly name: string
  readonly answers: Answers
}

/** Shares of right digits, the highest first. */
export function happened(told: readonly Told[], entries: number, chance: number): string {
  const shares = told
    .flatMap(({ name, answers }) => {
      const share = shareOf(answers)
      return share === null ? [] : [{ name, share, asked: answers.filter((one) => one !== null).length }]
    })
    .sort((a, b) => b.share - a.share)
  if (shares.length === 0) return 'Nobody has been asked yet.'
  const asked = Math.min(...shares.map((one) => one.asked))
  const of = asked === entries ? `all ${entries} entries` : `the first ${asked} of ${entries} entries`
  const each = shares.map(({ name, share }) => `${name} (${formatShare(share)})`).join(', ')
  return `Of the digits of ${of}, right are: ${each}. Guessing among ten digits gets ${formatShare(chance)}.`
}

/** One answer, as one says it. */
export const spoken = (name: string, digits: readonly Digit[] | null): string =>
  digits
    ? `${name} says ${digits.map(({ said }) => said).join('')}, ${rightOf(digits)} of ${digits.length} right`
    : `${name} has not been asked`

/** Whether the right digits thin out towards the front of the book: what stands first was read longest ago. */
export function halves(answers: Answers): { readonly early: number; readonly late: number } | null {
  if (answers.some((one) => one === null)) return null
  const middle = Math.floor(answers.length / 2)
  return { early: shareOf(answers.slice(0, middle))!, late: shareOf(answers.slice(middle))! }
}
