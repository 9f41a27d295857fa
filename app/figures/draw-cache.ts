/** The cache as what it is: a row a token, a key and a value in every layer. It pulls back as it grows. */

import type { Draw } from './canvas'
import { palettes } from './colours'
import { MONO, SANS } from './fonts'
import { visibleSymbol } from './format'

export interface CachePicture {
  /** Rows held. */
  readonly rows: number
  readonly layers: number
  /** The layer of the head whose weights tint its rows. */
  readonly layer: number
  readonly symbolAt: (t: number) => string
  readonly weightAt: (t: number) => number | null
}

const TOP = 22
const LEFT = 26
/** Tallest row, and the lowest in which its symbol can be read. */
const TALL = 20
const LEGIBLE = 11
/** Tint of a row of the cache before any weight. */
const HELD = 0.16

export const drawCache =
  ({ rows, layers, layer, symbolAt, weightAt }: CachePicture): Draw =>
  (context, { width, height }, theme) => {
    const palette = palettes[theme]
    const row = Math.min(TALL, (height - TOP) / rows)
    const block = (width - LEFT) / layers
    const gap = row > 4 ? 1 : 0
    context.font = `450 12px ${SANS}`
    context.textBaseline = 'middle'
    context.textAlign = 'center'
    for (let i = 0; i < layers; i += 1) {
      context.fillStyle = i === layer ? palette.ink : palette.soft
      context.fillText(`L${i}`, LEFT + (i + 0.5) * block, 9)
    }
    for (let t = 0; t < rows; t += 1) {
      const y = TOP + t * row
      for (let half = 0; half < 2 * layers; half += 1) {
        const own = half >> 1 === layer
        // The whole strength of a weight is added to what is held anyway: all rows are there, whatever is looked at.
        context.globalAlpha = HELD + (own ? (1 - HELD) * Math.sqrt(weightAt(t) ?? 0) : 0)
        context.fillStyle = palette.cache
        const x = LEFT + (half >> 1) * block + (half % 2) * ((block - 8) / 2)
        context.fillRect(x + 2, y, (block - 8) / 2 - 1, row - gap)
      }
      context.globalAlpha = 1
      if (row < LEGIBLE) continue
      context.font = `500 13px ${MONO}`
      context.fillStyle = palette.soft
      context.fillText(visibleSymbol(symbolAt(t)), LEFT / 2, y + row / 2)
    }
    // The newest row.
    context.strokeStyle = palette.ink
    context.lineWidth = 1.5
    const y = TOP + (rows - 1) * row
    context.strokeRect(LEFT, y - 0.5, width - LEFT - 3, Math.max(2, row))
  }
