/** The answer to the first prediction of lesson 6: how near a decay alone can come. */

import { answersAfter, opening, worst } from './bench'
import { ruleOf } from './rules'

/** The decay in steps of 0.01 that ends nearest to what is wanted, on the list that the figure opens on. */
export function bestDecay(): { readonly alpha: number; readonly error: number } {
  const all = Array.from({ length: 101 }, (_, i) => {
    const alpha = i / 100
    return { alpha, error: worst(answersAfter({ ...opening, alpha }, ruleOf('gated'), opening.writes.length)) }
  })
  return all.reduce((best, one) => (one.error < best.error ? one : best))
}
