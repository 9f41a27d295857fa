/** The challenges of lesson 7, checked on what the reader has set up in the figures. */

import type { Outcome } from '../goal'
import { counts, lacking } from './bits'
import { type Complex, length, products, readSectors } from './circle'
import { rightSigns, type Steps, twoRuns } from './runs'

/** What has to be left of the first state in the end: below it, a read-out would have to tell ever smaller numbers apart. */
const ENOUGH = 0.5

const few = (x: number): string => (Math.abs(x) < 0.01 ? x.toExponential(1) : x.toFixed(2))

/** Whether one number keeps the parity of the string in its sign, and keeps enough of itself to be read. */
export function tracksParity(bits: readonly number[], steps: Steps): Outcome {
  const problem = lacking(bits)
  if (problem) return { done: false, text: problem }
  const { even, product } = twoRuns(bits, steps)
  const right = rightSigns(even, counts(bits, 2))
  const left = Math.abs(product.at(-1)!)
  if (right < bits.length)
    return { done: false, text: `Not yet: the sign of h is right after ${right} of ${bits.length} bits.` }
  if (left < ENOUGH)
    return {
      done: false,
      text: `The sign is right after all ${right} bits, but only ${few(left)} of the distance between the two runs is left. Keep at least half.`,
    }
  return {
    done: true,
    text: `the sign of h is right after all ${right} bits, and ${few(left)} of the distance is left.`,
  }
}

/** Whether a product of the two points tells counts modulo 3 apart over the whole string. */
export function countsToThree(bits: readonly number[], steps: readonly [Complex, Complex], modulus: number): Outcome {
  const problem = lacking(bits)
  if (problem) return { done: false, text: problem }
  if (modulus !== 3) return { done: false, text: 'Let the figure count modulo 3.' }
  const points = products(bits, steps)
  const { right } = readSectors(points, counts(bits, 3), 3)
  const left = length(points.at(-1)!)
  if (right < bits.length || left < ENOUGH)
    return {
      done: false,
      text: `Not yet: the sector is right after ${right} of ${bits.length} bits, and the product has the length ${few(left)}.`,
    }
  return { done: true, text: `the sector is right after all ${right} bits.` }
}
