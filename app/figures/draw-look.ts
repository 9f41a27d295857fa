/** A whole text with a tint under each symbol: how much of a head's weight lies on it. Also the same as one strip. */

import type { Draw } from './canvas'
import { type Palette, palettes, type ThemeName } from './colours'
import { MONO } from './fonts'
import { visibleSymbol } from './format'
import { type StripWindow, stripWindow } from './strip'

/** Narrow figures have small letters. */
const sizes = (width: number) => (width < 480 ? { cell: 9.6, line: 25, font: 15 } : { cell: 10.8, line: 29, font: 17 })

export interface TextGrid {
  readonly cell: number
  readonly line: number
  readonly font: number
  readonly height: number
  /** First token of every line. */
  readonly starts: readonly number[]
}

/** The text broken into lines: after a blank where there is one, else where the line is full. */
export function textGrid(width: number, length: number, symbolAt: (t: number) => string): TextGrid {
  const { cell, line, font } = sizes(width)
  const columns = Math.max(1, Math.floor(width / cell))
  const starts = [0]
  let word = 0
  for (let t = 0; t < length; t += 1) {
    const start = starts.at(-1)!
    if (t - start >= columns) starts.push(word > start ? word : t)
    if (symbolAt(t) === ' ') word = t + 1
    if (symbolAt(t) === '\n' && t + 1 < length) starts.push(t + 1)
  }
  return { cell, line, font, height: starts.length * line, starts }
}

/** Token at a point of the grid, or null beside the text. */
export function gridToken({ cell, line, starts }: TextGrid, x: number, y: number, length: number): number | null {
  const row = Math.floor(y / line)
  const start = starts[row]
  if (start === undefined || x < 0) return null
  const token = start + Math.floor(x / cell)
  return token < (starts[row + 1] ?? length) ? token : null
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
    const { cell, line, font, starts } = textGrid(width, length, symbolAt)
    context.font = `500 ${font}px ${MONO}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    let row = 0
    for (let token = 0; token < length; token += 1) {
      if (token === starts[row + 1]) row += 1
      const x = (token - starts[row]!) * cell
      const y = row * line
      const strength = token <= t ? tint(weightAt(token) ?? 0) : 0
      context.globalAlpha = strength
      context.fillStyle = palette.cache
      context.fillRect(x, y + 1, cell, line - 2)
      context.globalAlpha = 1
      if (token === t || token === cursor) {
        context.strokeStyle = token === t ? palette.ink : palette.soft
        context.lineWidth = 2
        context.strokeRect(x + 0.5, y + 2, cell - 1, line - 4)
      }
      const symbol = symbolAt(token)
      if (symbol === ' ' && token !== t && strength < 0.3) continue
      context.fillStyle = token > t ? palette.rule : inkOn(strength, theme, palette)
      context.fillText(visibleSymbol(symbol), x + cell / 2, y + line / 2 + 1)
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
    context.fillRect(0, height - 1.5, end, 1.5)
  }

function eachRead({ from, count, cell }: StripWindow, t: number, visit: (token: number, x: number) => void) {
  for (let column = 0; column < count && from + column <= t; column += 1) visit(from + column, column * cell)
}
