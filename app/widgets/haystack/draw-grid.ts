/** One network's cells: a column a length, a row a depth, the share of right letters as a tint and in numbers. */

import type { Draw } from '../../figures/canvas'
import { palettes, type Quantity } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { formatCount } from '../../figures/format'
import { type Cell, depthName } from './grid'

export interface GridPicture {
  readonly cells: readonly (readonly Cell[])[]
  readonly colour: Quantity | 'soft'
  /** The length of the training. */
  readonly trained: number
  readonly chance: number
  readonly chosen: { readonly row: number; readonly column: number } | null
}

const LEFT = 84
const TOP = 8
const ROW = 38
const FOOT = 40
const GAP = 3

export const gridHeight = (rows: number): number => TOP + rows * ROW + FOOT

/** The cell under a point; null beside them. */
export function gridCellAt(width: number, rows: number, columns: number, x: number, y: number) {
  const column = Math.floor(((x - LEFT) / (width - LEFT)) * columns)
  const row = Math.floor((y - TOP) / ROW)
  return column >= 0 && column < columns && row >= 0 && row < rows ? { row, column } : null
}

export const drawGrid =
  ({ cells, colour, trained, chance, chosen }: GridPicture): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const columns = cells[0]?.length ?? 0
    const wide = (width - LEFT) / columns
    pen.textBaseline = 'middle'
    for (const [r, row] of cells.entries()) {
      const y = TOP + r * ROW
      pen.font = `450 12px ${SANS}`
      pen.textAlign = 'right'
      pen.fillStyle = palette.soft
      pen.fillText(depthName(row[0]!.depth), LEFT - 10, y + ROW / 2)
      for (const [c, { score, interval }] of row.entries()) {
        const x = LEFT + c * wide
        pen.fillStyle = palette.wash
        pen.fillRect(x, y, wide - GAP, ROW - GAP)
        if (score === null) continue
        // What a guess would get is drawn as nothing.
        const above = Math.max(0, (score - chance) / (1 - chance))
        pen.globalAlpha = above
        pen.fillStyle = palette[colour]
        pen.fillRect(x, y, wide - GAP, ROW - GAP)
        pen.globalAlpha = 1
        pen.font = `${interval ? 600 : 450} 13px ${SANS}`
        pen.textAlign = 'center'
        pen.fillStyle = above > 0.55 ? palette.paper : palette.ink
        pen.fillText(`${Math.round(100 * score)}`, x + (wide - GAP) / 2, y + (ROW - GAP) / 2 + 0.5)
      }
    }
    const foot = TOP + cells.length * ROW + 4
    pen.textAlign = 'center'
    pen.textBaseline = 'top'
    for (const [c, { length }] of (cells[0] ?? []).entries()) {
      pen.font = `${length === trained ? 600 : 450} 12px ${SANS}`
      pen.fillStyle = length === trained ? palette.ink : palette.soft
      pen.fillText(formatCount(length), LEFT + c * wide + (wide - GAP) / 2, foot)
    }
    pen.font = `450 12px ${SANS}`
    pen.fillStyle = palette.soft
    pen.textAlign = 'right'
    pen.fillText('symbols', width - GAP, foot + 17)
    if (!chosen) return
    pen.strokeStyle = palette.ink
    pen.lineWidth = 2
    pen.strokeRect(LEFT + chosen.column * wide - 1, TOP + chosen.row * ROW - 1, wide - GAP + 2, ROW - GAP + 2)
  }
