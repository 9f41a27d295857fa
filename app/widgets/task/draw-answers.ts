/** Rows of an example, one column a step: what is read, what is asked, what a network says. Wrong answers stand in reverse. */

import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { MONO } from '../../figures/fonts'
import { stripWindow } from '../../figures/strip'

export interface Cell {
  readonly text: string
  /** Of an answer; undefined where there is nothing to be right about. */
  readonly right?: boolean
  readonly faint?: boolean
}

/** A row of the text, or of answers; nothing is drawn of the steps after t but what is `ahead`. */
export const drawCells =
  (t: number, length: number, cellAt: (t: number) => Cell | null, ahead: boolean): Draw =>
  (pen, { width, height }, theme) => {
    const { from, count, cell } = stripWindow(width, t, length)
    const { ink, soft, paper, query } = palettes[theme]
    pen.font = `500 ${Math.min(16, cell * 1.5)}px ${MONO}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    for (let column = 0; column < count; column += 1) {
      const step = from + column
      const x = column * cell
      if (step === t) {
        pen.strokeStyle = ink
        pen.lineWidth = 1.5
        // The frame of the first step stays whole at the edge.
        pen.strokeRect(Math.max(0.75, x - 0.5), 1, cell + 0.5, height - 2)
      }
      const found = step <= t || ahead ? cellAt(step) : null
      if (!found) continue
      if (found.right === false) {
        pen.fillStyle = query
        pen.fillRect(x, 3, cell, height - 6)
      }
      pen.fillStyle = found.right === false ? paper : found.faint || step > t ? soft : ink
      pen.globalAlpha = step > t || found.faint ? 0.55 : 1
      pen.fillText(found.text, x + cell / 2, height / 2 + 1)
      pen.globalAlpha = 1
    }
  }

/** Real numbers of the steps as bars from 0 to 1, the marked ones in ink. */
export const drawNumbers =
  (t: number, inputs: readonly number[]): Draw =>
  (pen, { width, height }, theme) => {
    const { from, count, cell } = stripWindow(width, t, inputs.length / 2)
    const { ink, faint, soft } = palettes[theme]
    for (let column = 0; column < count; column += 1) {
      const step = from + column
      const [value, marked] = [inputs[2 * step]!, inputs[2 * step + 1] === 1]
      const top = Math.max(1.5, value * (height - 8))
      pen.fillStyle = marked ? ink : step > t ? faint : soft
      pen.globalAlpha = marked || step > t ? 1 : 0.5
      pen.fillRect(column * cell + 1, height - 2 - top, cell - 2, top)
      pen.globalAlpha = 1
      if (step !== t) continue
      pen.strokeStyle = ink
      pen.lineWidth = 1.5
      pen.strokeRect(column * cell - 0.5, 1, cell + 1, height - 2)
    }
  }
