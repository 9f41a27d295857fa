/** How shares of a gradient are written: they go from nothing to millions. */

import { formatTiny } from '../../figures/format'

/** 0.37, 1.6, 12 times, 2 × 10⁻¹⁴. */
export function said(share: number): string {
  if (share === 0) return '0'
  if (share < 0.01 || share >= 10_000) return formatTiny(share)
  return String(Number(share.toPrecision(2)))
}
