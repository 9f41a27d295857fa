/** A page of text whose symbols are tinted by a signed number: towards one colour and marked below, or the other and above. */

import type { Draw } from './canvas'
import { type Palette, palettes } from './colours'
import { MONO } from './fonts'
import { visibleSymbol } from './format'
import type { PageLine } from './page'

export const PAGE_CELL = 9
export const PAGE_LINE = 25

/** Strength of the strongest tint: the letter on it stays legible. */
const TINT = 0.46
/** Tints weaker than this get no mark, or a page would be lined from end to end. */
const MARKED = 0.12

export interface PagePicture {
  readonly text: string
  readonly lines: readonly PageLine[]
  /** First line shown. */
  readonly top: number
  readonly t: number
  /** From -1 to 1; read for symbols up to t. */
  readonly tintAt: (t: number) => number
  /** Of negative and of positive tints. */
  readonly colours: readonly [keyof Palette, keyof Palette]
  /** Symbol under the pointer. */
  readonly cursor: number | null
}

export const drawPage =
  ({ text, lines, top, t, tintAt, colours, cursor }: PagePicture): Draw =>
  (context, { height }, theme) => {
    const palette = palettes[theme]
    context.font = `500 15px ${MONO}`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    const shown = lines.slice(top, top + Math.ceil(height / PAGE_LINE))
    shown.forEach(({ from, to }, row) => {
      const y = row * PAGE_LINE
      for (let at = from; at < to; at += 1) {
        const x = (at - from) * PAGE_CELL
        const tint = at > t ? 0 : tintAt(at)
        if (tint !== 0) {
          context.fillStyle = palette[colours[tint < 0 ? 0 : 1]]
          context.globalAlpha = Math.sqrt(Math.abs(tint)) * TINT
          context.fillRect(x, y + 2, PAGE_CELL, PAGE_LINE - 4)
          context.globalAlpha = 1
          if (Math.abs(tint) >= MARKED) context.fillRect(x, y + (tint < 0 ? PAGE_LINE - 3 : 2), PAGE_CELL, 1.5)
        }
        const here = at === t
        if (here) {
          context.fillStyle = palette.ink
          context.fillRect(x - 0.5, y + 2, PAGE_CELL + 1, PAGE_LINE - 4)
        }
        if (at === cursor && !here) {
          context.strokeStyle = palette.ink
          context.lineWidth = 1.5
          context.strokeRect(x, y + 2, PAGE_CELL, PAGE_LINE - 4)
        }
        const symbol = text[at]!
        const blank = symbol === ' ' || symbol === '\n'
        if (blank && !here && at !== cursor && (symbol === ' ' || tint === 0)) continue
        context.fillStyle = here ? palette.paper : at > t ? palette.soft : palette.ink
        context.fillText(visibleSymbol(symbol), x + PAGE_CELL / 2, y + PAGE_LINE / 2 + 1)
      }
    })
  }

/** Symbol under a point of the page, or null beside the text. */
export function symbolUnder(lines: readonly PageLine[], top: number, x: number, y: number): number | null {
  const line = lines[top + Math.floor(y / PAGE_LINE)]
  const at = line ? line.from + Math.floor(x / PAGE_CELL) : -1
  return line && at >= line.from && at < line.to ? at : null
}
