/** Strings of bits: what the reader types, and the answer that a counter owes after each of them. */

import { seeded } from '../../../models/runtime/rng'
import { TASKS } from '../../../models/tasks'

/** Bits that a figure shows; more would be narrower than a pixel on a phone. */
export const MOST = 128

/** The length that the challenges ask for. */
export const ASKED = 64

export interface Typed {
  readonly bits: readonly number[]
  /** What was not read of the text, in words; null where all was. */
  readonly problem: string | null
}

/** The bits of a text. Blanks part them at will; whatever else is no bit is left out and said. */
export function readBits(text: string): Typed {
  const written = [...text.replace(/\s/g, '')]
  const bits = written.filter((symbol) => symbol === '0' || symbol === '1').map(Number)
  const strange = written.find((symbol) => symbol !== '0' && symbol !== '1')
  if (bits.length === 0) return { bits, problem: 'There is no bit in this. Type zeros and ones.' }
  if (strange !== undefined)
    return { bits: bits.slice(0, MOST), problem: `“${strange}” is no bit; the others are read.` }
  if (bits.length > MOST) return { bits: bits.slice(0, MOST), problem: `The first ${MOST} bits are read.` }
  return { bits, problem: null }
}

/** Random bits as the task has them; the same seed gives the same bits. */
export const randomBits = (seed: number, length = ASKED): string =>
  TASKS.parity.draw(seeded(seed), { length }).slice(1).join('')

/** How many ones there are in the first t bits, modulo m: for t from 0 to all. */
export function counts(bits: readonly number[], modulus: number): number[] {
  let count = 0
  return [0, ...bits.map((bit) => (count = (count + bit) % modulus))]
}

/** Whether a string is long and mixed enough for a challenge; if not, what it lacks. */
export function lacking(bits: readonly number[]): string | null {
  const ones = bits.filter((bit) => bit === 1).length
  if (bits.length >= ASKED && ones >= ASKED / 4) return null
  return `It takes a string of at least ${ASKED} bits, ${ASKED / 4} of them ones: this one has ${bits.length}, with ${ones}.`
}
