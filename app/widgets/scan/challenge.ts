/** The challenge of the scan: a count that begins again, which takes nothing but the right a and b. */

import type { Outcome } from '../goal'
import { brief } from './numbers'
import { apart, type Pair, results, runScan } from './scan'

/** What x is to be: 1 for the first symbol of a word, 2 for the second. Words of three and of five. */
export const COUNT = [1, 2, 3, 1, 2, 3, 4, 5] as const

/** Whether the tree over these numbers counts the symbols of words. */
export function countsAgain(pairs: readonly Pair[]): Outcome {
  if (pairs.length !== COUNT.length) return { done: false, text: `It takes 8 elements; there are ${pairs.length}.` }
  const found = results(runScan('doubling', pairs))
  const numbers = found.map(brief).join(' ')
  if (apart(found, COUNT) < 1e-9) return { done: true, text: `the tree gives ${numbers}.` }
  return { done: false, text: `Not yet: the tree gives ${numbers}.` }
}
