/**
 * A scan as a network of joins: a column an element, a row a round. A box is a stretch of steps, made in its row out of the
 * two boxes that the lines come from; where nothing changes a line leads down. Rows after the playhead are not drawn.
 */

import type { Draw } from '../../figures/canvas'
import { type Palette, palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { brief } from './numbers'
import type { Held, Run } from './scan'

export interface ScanPicture {
  readonly run: Run
  /** What the recurrence gives in its own order; set below the last round. */
  readonly ordered: readonly number[]
  /** The round that is shown, and how much of it. */
  readonly round: number
  readonly phase: number
  /** The element whose latest box is named below. */
  readonly cursor: number | null
}

const TOP = 22
const FOOT = 34
const BOX = { wide: 38, low: 30 } as const

/** Places of the picture, shared by the drawing and by the pointer. */
export function scanScales(width: number, { rows }: Run) {
  const n = rows[0]!.length
  const labels = width < 560 ? 0 : 64
  const cell = (width - labels) / n
  // A chain has as many rows as elements: they stand closer, with one number each.
  const row = rows.length > 8 ? 34 : rows.length > 6 ? 44 : 66
  const box = { width: Math.min(76, cell - (cell < 50 ? 4 : 12)), height: row > 50 ? BOX.wide : BOX.low - 6 }
  return {
    cell,
    labels,
    box,
    height: TOP + (rows.length - 1) * row + box.height + FOOT,
    foot: TOP + (rows.length - 1) * row + box.height + FOOT - 12,
    x: (element: number) => labels + (element + 0.5) * cell,
    y: (round: number) => TOP + round * row + box.height / 2,
    elementAt: (x: number) => Math.min(n - 1, Math.max(0, Math.floor((x - labels) / cell))),
  }
}

/** The row in which an element's box of a round was made. */
export function madeIn({ rows }: Run, round: number, element: number): number {
  let r = round
  while (r > 0 && !rows[r]![element]!.join) r -= 1
  return r
}

export const drawScan =
  ({ run, ordered, round, phase, cursor }: ScanPicture): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const { x, y, box, cell, labels, foot } = scanScales(width, run)
    const { rows } = run
    const n = rows[0]!.length
    // First the lines reach the new boxes, then the numbers are there.
    const reach = Math.min(1, phase / 0.6)

    pen.font = `450 12px ${SANS}`
    pen.textBaseline = 'middle'
    if (labels > 0) {
      pen.textAlign = 'left'
      for (let r = 0; r <= round; r += 1) {
        pen.fillStyle = r === round ? palette.ink : palette.soft
        pen.fillText(r === 0 ? 'as given' : `round ${r}`, 0, y(r))
      }
    }
    pen.textAlign = 'center'
    pen.fillStyle = palette.soft
    for (let i = 0; i < n; i += 1) pen.fillText(String(i + 1), x(i), 7)

    for (let r = 1; r <= round; r += 1)
      for (const [at, held] of rows[r]!.entries()) {
        const share = r === round ? reach : 1
        const from = y(r - 1) + (rows[r - 1]![at]!.join || r === 1 ? box.height / 2 : 0)
        const to = y(r) - (held.join ? box.height / 2 : 0)
        // The element's own column: a stretch that is joined, or waits.
        line(pen, x(at), from, x(at), from + (to - from) * share, held.join ? palette.rule : palette.faint)
        if (!held.join) continue
        const left = x(held.join.from)
        const start = y(r - 1) + (rows[r - 1]![held.join.from]!.join || r === 1 ? box.height / 2 : 0)
        // A value that waits has no box in this row: a dot says that it is taken from here.
        if (start === y(r - 1)) dot(pen, left, start, palette.state)
        const made = r === round
        line(
          pen,
          left,
          start,
          left + (x(at) - left) * share,
          start + (to - start) * share,
          made ? palette.ink : palette.rule,
        )
      }

    for (let r = 0; r <= round; r += 1)
      for (const [at, held] of rows[r]!.entries()) {
        if (r > 0 && !held.join) continue
        if (r === round && r > 0 && phase < 0.6) continue
        const current = r === round && r > 0
        const marked = cursor === at && madeIn(run, round, at) === r
        drawBox(pen, palette, held, x(at), y(r), box, { current, marked, small: cell < 38 })
      }
    if (round < rows.length - 1 || phase < 1) return
    pen.fillStyle = palette.soft
    pen.font = `450 ${cell < 38 ? 8 : 12}px ${SANS}`
    pen.textAlign = 'center'
    for (const [i, value] of ordered.entries()) pen.fillText(brief(value), x(i), foot)
    pen.textAlign = 'left'
    if (labels > 0) pen.fillText('in order', 0, foot)
  }

interface Look {
  /** Made in the round that is shown. */
  readonly current: boolean
  readonly marked: boolean
  /** No room for numbers. */
  readonly small: boolean
}

function drawBox(
  pen: CanvasRenderingContext2D,
  palette: Palette,
  { a, b, first }: Held,
  x: number,
  y: number,
  box: { width: number; height: number },
  { current, marked, small }: Look,
) {
  const whole = first === 0
  pen.beginPath()
  pen.roundRect(x - box.width / 2, y - box.height / 2, box.width, box.height, 5)
  pen.fillStyle = palette.paper
  pen.fill()
  pen.globalAlpha = whole ? 0.16 : 0
  pen.fillStyle = palette.state
  pen.fill()
  pen.globalAlpha = 1
  pen.strokeStyle = marked || current ? palette.ink : whole ? palette.state : palette.rule
  pen.lineWidth = marked ? 2.5 : current ? 1.5 : 1
  pen.stroke()
  const size = box.width < 48 ? 10.5 : 12.5
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.font = `${whole ? 600 : 500} ${small ? 8 : size}px ${SANS}`
  if (whole) {
    pen.fillStyle = palette.state
    return pen.fillText(brief(b), x, y + 0.5)
  }
  // Beside each other where the rows stand close, else one above the other.
  if (box.height < 30 && !small) {
    pen.fillStyle = palette.gate
    pen.fillText(brief(a), x - box.width / 4, y + 0.5)
    pen.fillStyle = palette.write
    return pen.fillText(brief(b), x + box.width / 4, y + 0.5)
  }
  pen.fillStyle = palette.gate
  pen.fillText(brief(a), x, y - box.height / 4 + 1)
  pen.fillStyle = palette.write
  pen.fillText(brief(b), x, y + box.height / 4)
}

function dot(pen: CanvasRenderingContext2D, x: number, y: number, colour: string) {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, 3, 0, 2 * Math.PI)
  pen.fill()
}

function line(pen: CanvasRenderingContext2D, x0: number, y0: number, x1: number, y1: number, colour: string) {
  pen.strokeStyle = colour
  pen.lineWidth = 1.25
  pen.beginPath()
  pen.moveTo(x0, y0)
  pen.lineTo(x1, y1)
  pen.stroke()
}
