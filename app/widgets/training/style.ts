/** What the charts of this folder have in common. */

import type { PlotOptions } from '@observablehq/plot'

export const NARROW = 560

export const base = (width: number): PlotOptions => ({
  height: width < NARROW ? 280 : 330,
  marginLeft: 48,
  marginRight: width < NARROW ? 16 : 130,
  marginBottom: 42,
  style: {
    fontFamily: 'var(--sans)',
    fontSize: '12.5px',
    color: 'var(--soft)',
    background: 'none',
    overflow: 'visible',
  },
})

/** Places of names at the ends of lines, moved apart where two ends are closer than `gap`; from the top down. */
export function spaced<T extends { readonly y: number }>(
  ends: readonly T[],
  gap: number,
): readonly (T & { at: number })[] {
  let above = Number.POSITIVE_INFINITY
  return [...ends]
    .sort((a, b) => b.y - a.y)
    .map((end) => {
      above = Math.min(end.y, above - gap)
      return { ...end, at: above }
    })
}
