/** Rows of small squares under a picture: the bits, what is asked after each, and what was read. */

import { type Palette, palettes, type ThemeName } from '../../figures/colours'
import { MONO, SANS } from '../../figures/fonts'

export interface Row {
  readonly name: string
  /** What stands at a bit, or null for nothing: a digit, and whether its square is filled. */
  readonly at: (t: number) => { readonly text: string; readonly filled: boolean; readonly wrong?: boolean } | null
}

export const ROW = 22

/** From this width of a column on, squares have digits. */
const LEGIBLE = 9

/** Draws the rows below `top`; `x` is the middle of the column of bit t, from 1 on. */
export function drawRows(
  pen: CanvasRenderingContext2D,
  theme: ThemeName,
  rows: readonly Row[],
  {
    top,
    left,
    n,
    t,
    cell,
    x,
  }: { top: number; left: number; n: number; t: number; cell: number; x: (t: number) => number },
) {
  const palette = palettes[theme]
  rows.forEach(({ name, at }, i) => {
    const y = top + i * ROW
    pen.font = `450 12px ${SANS}`
    pen.textAlign = 'right'
    pen.textBaseline = 'middle'
    pen.fillStyle = palette.soft
    pen.fillText(name, left - 10, y + ROW / 2)
    for (let bit = 1; bit <= n; bit += 1) {
      const what = at(bit)
      if (what) square(pen, palette, what, x(bit), y, Math.min(cell, 16), bit <= t)
    }
  })
}

function square(
  pen: CanvasRenderingContext2D,
  palette: Palette,
  { text, filled, wrong }: { text: string; filled: boolean; wrong?: boolean },
  x: number,
  y: number,
  cell: number,
  reached: boolean,
) {
  // Where columns are narrow a bar is easier to see than a speck.
  const wide = cell < LEGIBLE ? Math.max(1, cell - 0.75) : cell - 2
  const high = Math.max(wide, 11)
  const [left, top] = [x - wide / 2, y + (ROW - high) / 2]
  const colour = wrong ? palette.query : palette.ink
  pen.globalAlpha = reached ? 1 : 0.28
  pen.fillStyle = filled ? colour : wrong ? palette.paper : palette.faint
  pen.fillRect(left, top, wide, high)
  if (wrong) {
    // Not by colour alone: a frame, and a stroke through it.
    pen.strokeStyle = colour
    pen.lineWidth = cell < LEGIBLE ? 0.75 : 1.25
    pen.strokeRect(left + 0.5, top + 0.5, wide - 1, high - 1)
    pen.beginPath()
    pen.moveTo(left - 1, top + high + 3)
    pen.lineTo(left + wide + 1, top + high + 3)
    pen.stroke()
  }
  if (cell >= LEGIBLE) {
    pen.font = `500 ${Math.min(11, cell - 3)}px ${MONO}`
    pen.textAlign = 'center'
    pen.fillStyle = filled ? palette.paper : wrong ? colour : palette.ink
    pen.fillText(text, x, y + ROW / 2 + 0.5)
  }
  pen.globalAlpha = 1
}
