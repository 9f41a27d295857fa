/** Every answer of a memory against every value that was written: right answers stand on the diagonal. */

import type { Draw, Size } from './canvas'
import { palettes, signedColour } from './colours'
import { image } from './draw-state'
import { SANS } from './fonts'

export interface AnswersPicture {
  /** Pairs written so far, and the most that there will be: the picture pulls back as they come. */
  readonly pairs: number
  /** How well answer i fits value j, [pairs, pairs] row by row: 1 fits as well as the value itself. */
  readonly fit: Float32Array
  /** The value that each answer was taken for. */
  readonly picks: readonly number[]
}

const LEFT = 22
const TOP = 20

/** Side of the square, and of one of its cells. Shared by the drawing and by the pointer. */
export function answersLayout({ width, height }: Size, pairs: number) {
  const side = Math.min(width - LEFT, height - TOP)
  return { left: LEFT, top: TOP, side, cell: side / Math.max(pairs, FEWEST) }
}

/** So many pairs fill the square at least: a single one should not. */
const FEWEST = 8

export function answerAt(size: Size, pairs: number, x: number, y: number) {
  const { left, top, cell } = answersLayout(size, pairs)
  const [asked, value] = [Math.floor((y - top) / cell), Math.floor((x - left) / cell)]
  return asked >= 0 && asked < pairs && value >= 0 && value < pairs ? { asked, value } : null
}

export const drawAnswers =
  ({ pairs, fit, picks }: AnswersPicture, cursor: { readonly asked: number; readonly value: number } | null): Draw =>
  (context, size, theme) => {
    const palette = palettes[theme]
    const { left, top, side, cell } = answersLayout(size, pairs)
    context.strokeStyle = palette.faint
    context.lineWidth = 1
    context.strokeRect(left - 0.5, top - 0.5, side + 1, side + 1)
    const extent = cell * pairs
    // Twice the value itself gets the full colour: answers may overshoot.
    image(context, pairs, pairs, left, top, extent, extent, (i) => signedColour(fit[i]!, 2, theme))
    const radius = Math.max(1.25, Math.min(4.5, cell * 0.28))
    picks.forEach((pick, asked) => {
      context.beginPath()
      const [x, y] = [left + (pick + 0.5) * cell, top + (asked + 0.5) * cell]
      if (pick === asked) context.arc(x, y, radius, 0, 2 * Math.PI)
      else context.rect(x - radius, y - radius, 2 * radius, 2 * radius)
      context.fillStyle = pick === asked ? palette.ink : palette.query
      context.fill()
    })
    context.font = `450 12px ${SANS}`
    context.fillStyle = palette.soft
    context.textBaseline = 'alphabetic'
    context.textAlign = 'left'
    context.fillText('value →', left, top - 7)
    context.save()
    context.translate(left - 9, top)
    context.rotate(-Math.PI / 2)
    context.textAlign = 'right'
    context.fillText('← key read with', 0, 0)
    context.restore()
    if (!cursor) return
    context.strokeStyle = palette.ink
    context.lineWidth = 1.5
    context.strokeRect(left + cursor.value * cell, top + cursor.asked * cell, cell, cell)
  }
