/** The bits with what is asked and what is read after each, as three rows. */

import type { Draw } from '../../figures/canvas'
import { drawRows, ROW } from './draw-rows'

interface Strip {
  readonly bits: readonly number[]
  readonly asked: readonly number[]
  readonly read: readonly number[]
  readonly t: number
  readonly names: { readonly asked: string; readonly read: string }
}

export const STRIP_HEIGHT = 3 * ROW

export const stripLeft = (width: number): number => (width < 560 ? 84 : 92)

export const drawStrip =
  ({ bits, asked, read, t, names }: Strip): Draw =>
  (pen, { width }, theme) => {
    const left = stripLeft(width)
    const n = bits.length
    const cell = (width - left) / Math.max(1, n)
    drawRows(
      pen,
      theme,
      [
        { name: 'bit', at: (i) => ({ text: String(bits[i - 1]), filled: bits[i - 1] === 1 }) },
        { name: names.asked, at: (i) => ({ text: String(asked[i]), filled: asked[i] !== 0 }) },
        {
          name: names.read,
          at: (i) => ({ text: String(read[i]), filled: read[i] !== 0, wrong: read[i] !== asked[i] }),
        },
      ],
      { top: 0, left, n, t, cell, x: (bit) => left + (bit - 0.5) * cell },
    )
  }
