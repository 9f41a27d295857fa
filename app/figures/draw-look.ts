/** A whole text with a tint under each symbol: how much of a head's weight lies on it. Also the same as one strip. */

import type { Draw } from './canvas'
import { type Palette, palettes, type ThemeName } from './colours'
import { MONO } from './fonts'
import { visibleSymbol } from './format'
import { type StripWindow, stripWindow } from './strip'

const CELL = { width: 9.6, height: 25 } as const

export interface TextGrid {
  readonly columns: number
  readonly cell: number
  readonly height: number
}

/** The text broken into lines of equal length, like a page of a typewriter. */
export function textGrid(width: number, length: number): TextGrid {
  const columns = Math.max(1, Math.floor(width / CELL.width))
  return { columns, cell: width / columns, height: Math.ceil(length / columns) * CELL.height }
}

/** Token at a point of the grid, or null beside the text. */
export function gridToken({ columns, cell }: TextGrid, x: number, y: number, length: number): number | null {
  const column = Math.floor(x / cell)
  const token = Math.floor(y / CELL.height) * columns + column
  return column >= 0 && column < columns && token >= 0 && token < length ? token : null
}

/** Strength of the tint of a weight. The square root keeps the many small weights visible beside the few large ones. */
export const tint = (weight: number): number => Math.sqrt(Math.min(1, Math.max(0, weight)))

/** Letters that stand on a strong tint need the colour of the paper in the dark. */
const inkOn = (strength: number, theme: ThemeName, palette: Palette) =>
  theme === 'dark' && strength > 0.6 ? palette.paper : palette.ink

interface LookPicture {
  readonly t: number
  readonly length: number
  readonly symbolAt: (t: number) => string
  readonly weightAt: (t: number) => number | null
  readonly cursor: number | null
}

/** The page. Symbols that have not been read yet are faint and have no tint. */
export const drawLook =
  ({ t, length, symbolAt, weightAt, cursor }: LookPicture): Draw =>
  (context, { width }, theme) => {
    const palette = palettes[theme]
    const { columns, cell } = textGrid(width, length)
    context.font = `500 15px ${MONO}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    for (let token = 0; token < length; token += 1) {
      const x = (token % columns) * cell
      const y = Math.floor(token / columns) * CELL.height
      const strength = token <= t ? tint(weightAt(token) ?? 0) : 0
      context.globalAlpha = strength
      context.fillStyle = palette.cache
      context.fillRect(x, y + 1, cell, CELL.height - 2)
      context.globalAlpha = 1
      if (token === t || token === cursor) {
        context.strokeStyle = token === t ? palette.ink : palette.soft
        context.lineWidth = 2
        context.strokeRect(x + 0.5, y + 2, cell - 1, CELL.height - 4)
      }
      const symbol = symbolAt(token)
      if (symbol === ' ' && token !== t && strength < 0.3) continue
      context.fillStyle = token > t ? palette.rule : inkOn(strength, theme, palette)
      context.fillText(visibleSymbol(symbol), x + cell / 2, y + CELL.height / 2 + 1)
    }
  }

/** One head's weights at the playhead, a column a token, in step with the strip of the text. */
export const drawWeights =
  (t: number, length: number, weightAt: (t: number) => number | null, chosen: boolean): Draw =>
  (context, { width, height }, theme) => {
    const window = stripWindow(width, t, length)
    const palette = palettes[theme]
    const end = (Math.min(t, window.from + window.count - 1) - window.from + 1) * window.cell
    context.fillStyle = palette.wash
    context.fillRect(0, 1, end, height - 2)
    eachRead(window, t, (token, x) => {
      context.globalAlpha = tint(weightAt(token) ?? 0)
      context.fillStyle = palette.cache
      context.fillRect(x + 0.5, 1, window.cell - 1, height - 2)
    })
    context.globalAlpha = 1
    if (!chosen) return
    context.fillStyle = palette.cache
    context.fillRect(0, height - 1.5, window.count * window.cell, 1.5)
  }

function eachRead({ from, count, cell }: StripWindow, t: number, visit: (token: number, x: number) => void) {
  for (let column = 0; column < count && from + column <= t; column += 1) visit(from + column, column * cell)
}
