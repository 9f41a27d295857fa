/** Drawing of token strips, ribbons of decay and lines. Pure: what is drawn follows from the arguments alone. */

import type { Draw } from './canvas'
import { gateCss, palettes, type Quantity, type ThemeName } from './colours'
import { MONO } from './fonts'
import { visibleSymbol } from './format'
import { type StripWindow, stripWindow } from './strip'

/** Share of full strength for tokens that the playhead has not reached. */
const AHEAD = 0.34

interface StripState {
  readonly t: number
  readonly length: number
}

/** The text, one character a column, with the playhead in reverse. */
export const drawTokens =
  ({ t, length }: StripState, symbolAt: (t: number) => string): Draw =>
  (context, { width, height }, theme) => {
    const window = stripWindow(width, t, length)
    const { ink, soft, paper, rule } = palettes[theme]
    context.font = `500 ${Math.min(17, window.cell * 1.5)}px ${MONO}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    each(window, (token, x) => {
      const symbol = symbolAt(token)
      const here = token === t
      if (here) {
        context.fillStyle = ink
        context.fillRect(x - 0.5, 2, window.cell + 1, height - 4)
      }
      const blank = symbol === ' ' || symbol === '\n'
      // Blanks stay blank except under the playhead, where the reader has to see what was read.
      if (blank && !here && symbol === ' ') return
      context.fillStyle = here ? paper : token > t ? soft : blank ? rule : ink
      context.fillText(visibleSymbol(symbol), x + window.cell / 2, height / 2 + 1)
    })
  }

/** One head's decay under the text: dark forgets, light keeps. A missing value is left blank. Other gates bring their colour. */
export const drawRibbon =
  (
    { t, length }: StripState,
    alphaAt: (t: number) => number | null,
    chosen: boolean,
    cursor: number | null,
    colour: (value: number, theme: ThemeName) => string = gateCss,
  ): Draw =>
  (context, { width, height }, theme) => {
    const window = stripWindow(width, t, length)
    each(window, (token, x) => {
      const alpha = alphaAt(token)
      if (alpha === null) return
      context.globalAlpha = token > t ? AHEAD : 1
      context.fillStyle = colour(alpha, theme)
      context.fillRect(x + 0.5, 1, window.cell - 1, height - 2)
    })
    context.globalAlpha = 1
    outline(context, window, t, height, palettes[theme].ink)
    if (cursor !== null && cursor !== t) outline(context, window, cursor, height, palettes[theme].soft)
    if (chosen) {
      context.fillStyle = palettes[theme].gate
      context.fillRect(0, height - 1.5, window.count * window.cell, 1.5)
    }
  }

/** A quantity along the text, drawn as steps from zero to `max`. */
export const drawLine =
  ({ t, length }: StripState, valueAt: (t: number) => number | null, max: number, quantity: Quantity): Draw =>
  (context, { width, height }, theme) => {
    const window = stripWindow(width, t, length)
    const palette = palettes[theme]
    context.fillStyle = palette.faint
    context.fillRect(0, height - 1, window.count * window.cell, 1)
    each(window, (token, x) => {
      const value = valueAt(token)
      if (value === null) return
      const top = (height - 2) * Math.min(1, value / max)
      context.globalAlpha = token > t ? AHEAD * 0.5 : 0.22
      context.fillStyle = palette[quantity]
      context.fillRect(x, height - 1 - top, window.cell, top)
      context.globalAlpha = token > t ? AHEAD : 1
      context.fillRect(x, height - 1 - top, window.cell, 1.75)
    })
    context.globalAlpha = 1
  }

function each({ from, count, cell }: StripWindow, visit: (token: number, x: number) => void) {
  for (let column = 0; column < count; column += 1) visit(from + column, column * cell)
}

function outline(
  context: CanvasRenderingContext2D,
  window: StripWindow,
  token: number,
  height: number,
  colour: string,
) {
  if (token < window.from || token >= window.from + window.count) return
  context.strokeStyle = colour
  context.lineWidth = 2
  context.strokeRect((token - window.from) * window.cell, 0.75, window.cell, height - 1.5)
}
