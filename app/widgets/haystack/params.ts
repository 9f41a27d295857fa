/** The needles of lesson 10 as they stand in a link: `random true`, for the filler and for whether the longest texts are measured too. */

import { linkText, oneOf } from '../../state/link-text'
import { type Filler, fillers } from './grid'

export const FIGURE = 'haystack'

export interface Settings {
  readonly filler: Filler
  readonly long: boolean
}

export const firstHaystack: Settings = { filler: 'repeated', long: false }

export const { encode: encodeHaystack, decode: decodeHaystack } = linkText<Settings>(
  { filler: oneOf(fillers), long: oneOf([false, true]) },
  firstHaystack,
)
