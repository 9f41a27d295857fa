/** A whole text with a signed tint under each symbol: what a read of a table takes from it, blue, or takes away, red. */

import type { Draw } from './canvas'
import { css, palettes, signedColour } from './colours'
import { textGrid } from './draw-look'
import { MONO } from './fonts'
import { visibleSymbol } from './format'

interface ContributionsPicture {
  readonly t: number
  readonly length: number
  readonly symbolAt: (t: number) => string
  readonly shareAt: (t: number) => number
  /** Share that gets the full colour. */
  readonly scale: number
  readonly cursor: number | null
}

/** The page. Symbols that have not been read yet are faint and have no tint. */
export const drawContributions =
  ({ t, length, symbolAt, shareAt, scale, cursor }: ContributionsPicture): Draw =>
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
      const strength = token <= t ? shareAt(token) / scale : 0
      if (token <= t) {
        context.fillStyle = css(signedColour(strength, TINT, theme))
        context.fillRect(x, y + 1, cell, line - 2)
      }
      if (token === t || token === cursor) {
        context.strokeStyle = token === t ? palette.ink : palette.soft
        context.lineWidth = 2
        context.strokeRect(x + 0.5, y + 2, cell - 1, line - 4)
      }
      const symbol = symbolAt(token)
      if (symbol === ' ' && token !== t) continue
      context.fillStyle = token > t ? palette.rule : palette.ink
      context.fillText(visibleSymbol(symbol), x + cell / 2, y + line / 2 + 1)
    }
  }

/** The scale's end is kept this much lighter than its full colour, so that letters stay legible on it. */
const TINT = 3
