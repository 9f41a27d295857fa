/** Three cups over time: the number that the state holds for each, and the way of the ball. */

import type { Draw } from '../../figures/canvas'
import { css, palettes, signedColour } from '../../figures/colours'
import { MONO, SANS } from '../../figures/fonts'
import { CUPS, type Game, guess, SWAPS } from './shell'

export const NAMES = ['A', 'B', 'C'] as const

/** The cup that is read, or that none is. */
export const nameOf = (cup: number | null): string => (cup === null ? '–' : NAMES[cup]!)

interface ShellPicture {
  readonly game: Game
  /** S after t swaps; the last that is shown may be in the middle of its step. */
  readonly states: readonly Float32Array[]
  readonly now: Float32Array
  readonly cups: readonly number[]
  readonly t: number
}

const LANE = 58
const TOP = 8

export const SHELL_HEIGHT = TOP + CUPS * LANE + 30

export const shellColumns = (width: number, n: number) => {
  const left = 34
  const cell = (width - left - 8) / (n + 1)
  return { left, cell, x: (t: number) => left + (t + 0.5) * cell, at: (x: number) => Math.floor((x - left) / cell) }
}

export const drawShell =
  ({ game, states, now, cups, t }: ShellPicture): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const n = game.swaps.length
    const { cell, x, left } = shellColumns(width, n)
    const y = (cup: number) => TOP + (cup + 0.5) * LANE
    const largest = Math.min(cell * 0.46, LANE * 0.36)
    pen.textBaseline = 'middle'
    pen.textAlign = 'center'
    for (let cup = 0; cup < CUPS; cup += 1) {
      pen.fillStyle = palette.faint
      pen.fillRect(left, y(cup), width - left, 1)
      pen.font = `600 14px ${SANS}`
      pen.fillStyle = palette.ink
      pen.fillText(NAMES[cup]!, left / 2 - 4, y(cup))
    }
    pen.font = `450 12px ${SANS}`
    pen.fillStyle = palette.soft
    pen.fillText('read', left / 2 - 4, TOP + CUPS * LANE + 14)
    // Each swap as two lines that cross; the way of the ball over them.
    game.swaps.forEach((swap, i) => {
      const [a, b] = SWAPS[swap]!
      pen.globalAlpha = i < t ? 1 : 0.35
      pen.strokeStyle = palette.rule
      pen.lineWidth = 1
      pen.beginPath()
      pen.moveTo(x(i), y(a))
      pen.lineTo(x(i + 1), y(b))
      pen.moveTo(x(i), y(b))
      pen.lineTo(x(i + 1), y(a))
      pen.stroke()
    })
    pen.globalAlpha = 1
    pen.strokeStyle = palette.ink
    pen.lineWidth = 2
    pen.beginPath()
    pen.moveTo(x(0), y(cups[0]!))
    for (let i = 1; i <= t; i += 1) pen.lineTo(x(i), y(cups[i]!))
    pen.stroke()

    for (let i = 0; i <= t; i += 1) {
      const state = i === t ? now : states[i]!
      const read = guess(states[i]!).cup
      for (let cup = 0; cup < CUPS; cup += 1) {
        const value = state[cup]!
        pen.beginPath()
        // The area is the magnitude; a floor keeps an empty cup visible.
        pen.arc(x(i), y(cup), Math.max(1.5, largest * Math.sqrt(Math.min(1, Math.abs(value)))), 0, 2 * Math.PI)
        pen.fillStyle = css(signedColour(value, 1, theme))
        pen.fill()
        pen.strokeStyle = cup === cups[i] ? palette.ink : palette.rule
        pen.lineWidth = cup === cups[i] ? 2 : 0.75
        pen.stroke()
      }
      const wrong = read !== cups[i]
      pen.font = `500 ${cell < 14 ? 10 : 13}px ${MONO}`
      pen.fillStyle = wrong ? palette.query : palette.soft
      pen.fillText(nameOf(read), x(i), TOP + CUPS * LANE + 14)
      if (wrong) pen.fillRect(x(i) - 6, TOP + CUPS * LANE + 23, 12, 1.5)
    }
  }
