/** The challenge of the figure of bits, checked on what the reader has set. Pure. */

import { formatCount } from '../../figures/format'
import type { Outcome } from '../goal'
import { bitsHeld, bitsNeeded, type Memory } from './bound'

/** The book has at most so many entries. */
export const ASKED = 1000

/** Whether a book of no more than ASKED entries is too much for a state, whatever it is used for. */
export function tooMuch(name: string, memory: Memory, entries: number, bitsANumber: number): Outcome {
  const at = `${formatCount(entries)} entries, ${bitsANumber} ${bitsANumber === 1 ? 'bit' : 'bits'} of a number:`
  if (entries > ASKED) return { done: false, text: `${at} take a book of no more than ${formatCount(ASKED)}.` }
  const sum = `the book asks for ${formatCount(Math.ceil(bitsNeeded(entries)))} bits, and ${name} has ${formatCount(bitsHeld(memory, entries, bitsANumber))}`
  return bitsHeld(memory, entries, bitsANumber) < bitsNeeded(entries)
    ? { done: true, text: `${at} ${sum}.` }
    : { done: false, text: `Not yet. ${at} ${sum}.` }
}
