/** What every network still knows of a book: a row a network, a column an entry, the first on the left; a full cell has all digits right. */

import type { Draw } from '../../figures/canvas'
import { type Palette, palettes, type Quantity } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { type Answers, DIGITS, rightOf } from './book'

export interface MapRow {
  readonly colour: Quantity | 'soft'
  readonly answers: Answers
}

export const ROW = 26
const FOOT = 20

export const mapHeight = (rows: number): number => rows * ROW + FOOT

/** Entry under x. */
export const entryAt = (width: number, entries: number, x: number): number =>
  Math.max(0, Math.min(entries - 1, Math.floor((x / width) * entries)))

export const drawMap =
  (rows: readonly MapRow[], entries: number, chosen: number): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const cell = width / entries
    const gap = cell > 8 ? 2 : 1
    for (const [r, { colour, answers }] of rows.entries())
      for (const [i, digits] of answers.entries())
        drawCell(pen, palette, i * cell, r * ROW + 3, cell - gap, ROW - 6, palette[colour], digits && rightOf(digits))
    pen.strokeStyle = palette.ink
    pen.lineWidth = 1.5
    // Around the entry, and not over the edge of the picture at the first.
    const left = Math.max(0.75, chosen * cell - 0.75)
    pen.strokeRect(left, 0.75, (chosen + 1) * cell - gap + 0.75 - left, rows.length * ROW - 1.5)
    pen.font = `450 12px ${SANS}`
    pen.fillStyle = palette.soft
    pen.textBaseline = 'top'
    pen.textAlign = 'left'
    pen.fillText('first entry', 0, rows.length * ROW + 4)
    pen.textAlign = 'right'
    pen.fillText('last', width, rows.length * ROW + 4)
  }

/** The share of right digits as the height of the filling, so that it can be read without its colour. */
function drawCell(
  pen: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  right: number | null,
) {
  pen.fillStyle = palette.wash
  pen.fillRect(x, y, width, height)
  if (right === null) return
  const filled = (height * right) / DIGITS
  pen.fillStyle = colour
  pen.fillRect(x, y + height - filled, width, filled)
  pen.fillStyle = palette.rule
  if (right < DIGITS) pen.fillRect(x, y + height - 1, width, 1)
}
