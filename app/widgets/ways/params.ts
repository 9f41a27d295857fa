/** The readings of lesson 8 as they stand in a link: the networks are its lanes, and the text is the reader's. */

import type { Shared, SharedLane } from '../../state/share'
import { families } from './lines'

export const FIGURE = 'ways'

export const firstFamilies: readonly string[] = families.filter(({ first }) => first).map(({ family }) => family)

export const lanesOf = (wanted: readonly string[]): readonly SharedLane[] =>
  wanted.map((model) => ({ model, gate: 'own', probes: false }))

/** Networks that the figure has, in its order; those that it opens with where the link names none of them. */
export function familiesOfLink({ lanes = [] }: Shared): readonly string[] {
  const named = families.map(({ family }) => family).filter((family) => lanes.some(({ model }) => model === family))
  return named.length > 0 ? named : firstFamilies
}
