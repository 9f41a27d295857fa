/** Drawing of cells over a text: all of them as one field, and the course of one as a line. Pure, as all drawing here. */

import type { Draw } from '../../figures/canvas'
import { palettes, signedColour } from '../../figures/colours'
import { image } from '../../figures/draw-state'
import { stripWindow } from '../../figures/strip'

/** Share of full strength for tokens that the playhead has not reached. */
const AHEAD = 0.34

interface FieldPicture {
  readonly t: number
  readonly length: number
  readonly cells: number
  /** Cells of a layer: a gap stands between layers. */
  readonly channels: number
  /** Value of a cell, as a share of its own largest. */
  readonly at: (cell: number, t: number) => number
  readonly chosen: number | null
}

export const GAP = 6

/** Height of a row of the field, so that a page holds it. */
export const fieldRow = (cells: number): number => Math.max(1, Math.min(4, Math.floor(560 / cells)))

export const fieldHeight = (cells: number, channels: number): number =>
  cells * fieldRow(cells) + GAP * Math.max(0, cells / channels - 1)

/** The cell under a height; null in the gap between layers. */
export function cellUnder(y: number, cells: number, channels: number): number | null {
  const row = fieldRow(cells)
  const layer = Math.floor(y / (channels * row + GAP))
  const channel = Math.floor((y - layer * (channels * row + GAP)) / row)
  const cell = layer * channels + channel
  return channel >= 0 && channel < channels && cell >= 0 && cell < cells ? cell : null
}

export const drawField =
  ({ t, length, cells, channels, at, chosen }: FieldPicture): Draw =>
  (pen, { width, height }, theme) => {
    const { from, count, cell: wide } = stripWindow(width, t, length)
    const row = fieldRow(cells)
    const top = (cell: number) => cell * row + Math.floor(cell / channels) * GAP
    // As one image for each layer and side of the playhead: a larger network has a hundred thousand of these.
    const part = (layer: number, start: number, end: number) => {
      if (end <= start) return
      const columns = end - start
      const colour = (i: number) =>
        signedColour(at(layer * channels + Math.floor(i / columns), from + start + (i % columns)), 1, theme)
      image(pen, columns, channels, start * wide, top(layer * channels), columns * wide, channels * row, colour)
    }
    const reached = Math.max(0, Math.min(count, t - from + 1))
    for (let layer = 0; layer * channels < cells; layer += 1) {
      pen.globalAlpha = 1
      part(layer, 0, reached)
      pen.globalAlpha = AHEAD
      part(layer, reached, count)
    }
    pen.globalAlpha = 1
    pen.fillStyle = palettes[theme].paper
    for (let column = 1; column < count; column += 1) pen.fillRect(column * wide - 0.5, 0, 0.5, height)
    pen.strokeStyle = palettes[theme].ink
    pen.lineWidth = 1.5
    pen.strokeRect((t - from) * wide, 0.75, wide, height - 1.5)
    if (chosen !== null) pen.strokeRect(0.75, top(chosen) - 1, count * wide - 1.5, row + 2)
  }

interface CoursePicture {
  readonly t: number
  readonly length: number
  readonly valueAt: (t: number) => number
  /** Values at the lower and upper edge, with 0 between them or at one. */
  readonly range: readonly [number, number]
  /** The property that the cell follows, from 0 to 1, and whether they rise together; null where it follows none. */
  readonly shade: { readonly at: (t: number) => number; readonly together: boolean } | null
}

/** A cell over the text as a line, before the property that it follows, which hangs from above where the cell falls with it. */
export const drawCourse =
  ({ t, length, valueAt, range: [low, high], shade }: CoursePicture): Draw =>
  (pen, { width, height }, theme) => {
    const { from, count, cell } = stripWindow(width, t, length)
    const palette = palettes[theme]
    const y = (value: number) => height - 4 - ((value - low) / (high - low)) * (height - 8)
    if (shade)
      for (let column = 0; column < count; column += 1) {
        const share = shade.at(from + column)
        if (share <= 0) continue
        pen.fillStyle = palette.faint
        pen.fillRect(column * cell, shade.together ? height * (1 - share) : 0, cell, height * share)
      }
    pen.fillStyle = palette.rule
    pen.fillRect(0, Math.round(y(0)), count * cell, 1)
    pen.strokeStyle = palette.state
    pen.lineWidth = 2
    pen.lineJoin = 'round'
    const path = (start: number, end: number) => {
      pen.beginPath()
      for (let column = start; column < end; column += 1) {
        const at = y(valueAt(from + column))
        pen.lineTo(column * cell, at)
        pen.lineTo((column + 1) * cell, at)
      }
      pen.stroke()
    }
    const reached = Math.min(count, t - from + 1)
    pen.globalAlpha = AHEAD
    path(Math.max(0, reached - 1), count)
    pen.globalAlpha = 1
    path(0, reached)
    pen.fillStyle = palette.state
    pen.beginPath()
    pen.arc((t - from + 0.5) * cell, y(valueAt(t)), 4, 0, 2 * Math.PI)
    pen.fill()
  }
