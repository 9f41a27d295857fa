/** The gradients of lesson 1 as they stand in a link: `fresh 400 1.25 -2`; `seed` draws the sequence, the playhead counts steps back. */

import { between, linkText, oneOf } from '../../state/link-text'
import type { Shared } from '../../state/share'
import { BOUNDS, LENGTHS, opening, type ReachSettings, weightings } from './store'

export const FIGURE = 'reach'

type Said = Omit<ReachSettings, 'seed'>

const { encode, decode } = linkText<Said>(
  {
    weights: oneOf(weightings),
    length: oneOf<number>(LENGTHS),
    times: between(...BOUNDS.times),
    forget: between(...BOUNDS.forget),
  },
  opening,
)

export const reachShared = ({ seed, ...said }: ReachSettings): Pick<Shared, 'seed' | 'text'> => ({
  seed,
  text: encode(said),
})

export const reachOfLink = ({ seed, text }: Shared): ReachSettings => ({
  ...decode(text ?? ''),
  seed: seed ?? opening.seed,
})
