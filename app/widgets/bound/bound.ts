/**
 * How many bits a phone book asks a memory to keep, against the bits that a memory has. Pure.
 *
 * For a given list of N names there are 10^(3N) books. Two books that differ in a digit have a question with two different
 * answers, so a memory that answers every question must be left in a different state by each: it needs log2 of their number
 * in bits. The names themselves are not counted, so this is the least that it takes (Arora et al. 2024, theorem 3.1, for
 * recall in general; Jelassi et al. 2024 for copying).
 */

import type { TaskNetworkEntry } from '../../../models/task-catalog'
import { DIGITS, numbersHeld, WIDTH } from '../phone-book/book'

/** The largest book that is looked at, and the bits of a float32. */
export const MOST_ENTRIES = 2 ** 20
export const MOST_BITS = 32

/** Bits that tell apart all books of so many entries with the same names. */
export const bitsNeeded = (entries: number): number => entries * DIGITS * Math.log2(10)

/** A memory in numbers: what it holds from the start, and what each entry that is read adds. */
export interface Memory {
  readonly fixed: number
  readonly perEntry: number
}

export function memoryOf(network: Pick<TaskNetworkEntry, 'state'>): Memory {
  const fixed = numbersHeld(network, 0)
  return { fixed, perEntry: numbersHeld(network, WIDTH) - fixed }
}

export const bitsHeld = ({ fixed, perEntry }: Memory, entries: number, bitsANumber: number): number =>
  (fixed + perEntry * entries) * bitsANumber

/** The smallest book that the memory cannot hold, however it is used; null where it grows faster than the book does. */
export function firstImpossible({ fixed, perEntry }: Memory, bitsANumber: number): number | null {
  const lacking = bitsNeeded(1) - perEntry * bitsANumber
  return lacking <= 0 ? null : Math.floor((fixed * bitsANumber) / lacking) + 1
}
