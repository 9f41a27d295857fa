/** The trials of lesson 4 as they stand in a link: `32 linear 0 recall`. The number of pairs is where the playhead is. */

import { linkText, oneOf } from '../../state/link-text'
import type { Design } from './experiment'
import { LEAN, type Measure, measures, RULES, WIDTHS } from './recall-store'

export const FIGURE = 'recall-trials'

export interface Settings extends Design {
  readonly measure: Measure
}

export const firstTrials: Settings = { keys: 32, rule: 'linear', lean: 0, measure: 'recall' }

export const { encode: encodeTrials, decode: decodeTrials } = linkText<Settings>(
  { keys: oneOf<number>(WIDTHS), rule: oneOf(RULES), lean: oneOf([0, LEAN]), measure: oneOf(measures) },
  firstTrials,
)
