/**
 * One number as a state, h = a h + b, with a and b chosen by the bit, run twice over the same bits from two beginnings.
 *
 * The writes b are the same in both runs, so they cancel in the distance between them: after t bits it is what it was times
 * the product of the a. Where no a is negative, the run that began higher stays higher, whatever is written.
 */

import { vectorStep } from '../../../models/cells/vector-state'

/** What a bit does to the state. */
export interface Step {
  readonly decay: number
  readonly write: number
}

/** For bit 0 and for bit 1. */
export type Steps = readonly [Step, Step]

export interface Runs {
  /** h after t bits, t from 0 on, of the run that begins at +1. */
  readonly even: readonly number[]
  /** The same of the run that begins at −1. */
  readonly odd: readonly number[]
  /** The product of the first t decays. */
  readonly product: readonly number[]
}

/** Both runs over the bits, by the cell of the vector states: two channels with the same decay and the same write. */
export function twoRuns(bits: readonly number[], steps: Steps): Runs {
  const state = Float32Array.of(1, -1)
  const runs = { even: [1], odd: [-1], product: [1] }
  for (const bit of bits) {
    const { decay, write } = steps[bit]!
    vectorStep(state, { decay: [decay, decay], write: [write, write] })
    runs.even.push(state[0]!)
    runs.odd.push(state[1]!)
    runs.product.push(runs.product.at(-1)! * decay)
  }
  return runs
}

/** What is read from a state: 0 (even) above zero, 1 (odd) below, null at zero. */
export const signRead = (h: number): number | null => (h > 0 ? 0 : h < 0 ? 1 : null)

/** After how many of the bits the sign says what it should. */
export const rightSigns = (states: readonly number[], parities: readonly number[]): number =>
  states.filter((h, t) => t > 0 && signRead(h) === parities[t]).length

/** How often the two runs have changed places by t. */
export const swaps = ({ product }: Runs, t: number): number =>
  product.filter((p, i) => i > 0 && i <= t && Math.sign(p) !== 0 && Math.sign(p) === -Math.sign(product[i - 1]!)).length
