/** The bits of a book as they stand in a link: `128 16`, for its entries and the bits of a number. */

import { linkText, whole } from '../../state/link-text'
import { MOST_BITS, MOST_ENTRIES } from './bound'
import { firstBound, type Settings } from './store'

export const FIGURE = 'bound'

export const { encode: encodeBound, decode: decodeBound } = linkText<Settings>(
  { entries: whole(1, MOST_ENTRIES), bitsANumber: whole(1, MOST_BITS) },
  firstBound,
)
