/** The needle as it stands in a link: `0.99 1 64`, for α, β and the rows of S. */

import { between, linkText, oneOf } from '../../state/link-text'
import type { Strengths } from './rules'

export const FIGURE = 'needle'

export const WIDTHS = ['16', '32', '64'] as const

/** What the sliders allow. */
export const BOUNDS = { alpha: [0.9, 1], beta: [0.05, 1] } as const

export interface Settings extends Strengths {
  readonly width: (typeof WIDTHS)[number]
}

export const firstNeedle: Settings = { alpha: 0.99, beta: 1, width: '64' }

export const { encode: encodeNeedle, decode: decodeNeedle } = linkText<Settings>(
  { alpha: between(...BOUNDS.alpha), beta: between(...BOUNDS.beta), width: oneOf(WIDTHS) },
  firstNeedle,
)
