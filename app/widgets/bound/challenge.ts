/** The challenge of the figure of bits, checked on what the reader has set. Pure. */

import { formatCount } from '../../figures/format'
import type { Outcome } from '../goal'
import { bitsHeld, bitsNeeded, type Memory } from './bound'

/** The book has at least so many entries, and of each number at most so many bits count. */
export const ASKED = { entries: 1000, bitsANumber: 2 } as const

interface Named {
  readonly name: string
  readonly memory: Memory
}

/** Whether a long book is impossible for the small state and not ruled out for the large one, with numbers of few bits. */
export function between(small: Named, large: Named, entries: number, bitsANumber: number): Outcome {
  const at = `${formatCount(entries)} entries, ${bitsANumber} ${bitsANumber === 1 ? 'bit' : 'bits'} of a number:`
  const needed = bitsNeeded(entries)
  const lacks = ({ memory }: Named) => bitsHeld(memory, entries, bitsANumber) < needed
  if (entries < ASKED.entries)
    return { done: false, text: `${at} the book needs ${formatCount(ASKED.entries)} entries or more.` }
  if (bitsANumber > ASKED.bitsANumber)
    return { done: false, text: `${at} no more than ${ASKED.bitsANumber} bits of a number may count.` }
  if (lacks(large)) return { done: false, text: `${at} ruled out for ${large.name} too.` }
  if (!lacks(small)) return { done: false, text: `${at} nothing is ruled out for ${small.name}.` }
  return { done: true, text: `${at} impossible for ${small.name}, and not ruled out for ${large.name}.` }
}
