/** How two machines compare on text, in the words of a prediction. */

import { formatBits, formatShare } from '../../figures/format'

/** A difference of a tenth in bits per byte is plain to see in what a network writes. */
const FAR = 0.1

export type Standing = 'cache' | 'near' | 'state'

/** Which of the two needs fewer bits per byte by a tenth or more, if either does. */
export function standingOf(cache: number, state: number): Standing {
  if (Math.max(cache, state) / Math.min(cache, state) < 1 + FAR) return 'near'
  return cache < state ? 'cache' : 'state'
}

/** The answer to a guess, with the numbers that decide it. */
export function answerTo(guess: Standing, cache: number, state: number): string {
  const apart = Math.max(cache, state) / Math.min(cache, state) - 1
  return (
    `${standingOf(cache, state) === guess ? 'Yes' : 'No'}: the Transformer needs ${formatBits(cache)} bits per byte, ` +
    `the gated RNN ${formatBits(state)}. They are ${formatShare(apart)} apart.`
  )
}
