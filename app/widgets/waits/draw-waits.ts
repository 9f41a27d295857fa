/** Two lanes of tokens: what they give, in a row, and what is known of the state, below. An arrow is something that is waited for. */

import type { Draw } from '../../figures/canvas'
import { type Palette, palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'

export interface Lane {
  readonly name: string
  /** Round in which the state of each token is known. */
  readonly rounds: readonly number[]
  /** What a state takes in in a round: the one before it, or a stretch of the doubling scan. */
  readonly from: (round: number, token: number) => number | null
  /** How many of the tokens up to its own a state has in it after a round, as a share. */
  readonly covered: (round: number, token: number) => number
}

const LANE = 128
const LABEL = 24

export const waitsHeight = (lanes: number): number => lanes * LANE

export const drawWaits =
  (lanes: readonly Lane[], round: number, phase: number): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    for (const [i, lane] of lanes.entries()) drawLane(pen, palette, lane, i * LANE, width, round, phase)
  }

function drawLane(
  pen: CanvasRenderingContext2D,
  palette: Palette,
  { name, rounds, from, covered }: Lane,
  top: number,
  width: number,
  round: number,
  phase: number,
) {
  const n = rounds.length
  const cell = width / n
  const radius = Math.min(13, cell * 0.36)
  const x = (t: number) => (t + 0.5) * cell
  const [given, state] = [top + LABEL + 18, top + LABEL + 74]
  const known = rounds.filter((one) => one <= round).length
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  pen.font = `600 13px ${SANS}`
  pen.fillStyle = palette.ink
  pen.fillText(name, 0, top + 8)
  pen.font = `450 12.5px ${SANS}`
  pen.textAlign = 'right'
  pen.fillStyle = palette.soft
  pen.fillText(width < 480 ? `${known} of ${n}` : `${known} of ${n} states known`, width, top + 8)
  // Where the last round of all is over, nothing more is to come.
  const shown = (at: number) => (at < round ? 1 : at === round ? phase : 0)

  for (let t = 0; t < n; t += 1) {
    arrow(pen, x(t), given + radius, x(t), state - radius, palette.faint, 1)
    const made = shown(1)
    circle(pen, x(t), given, radius, palette, palette.key, made)
  }
  for (let t = 0; t < n; t += 1) {
    const source = round > 1 ? from(round, t) : null
    if (source !== null) arc(pen, x(source), x(t), state, radius, palette.ink, phase)
  }
  for (let t = 0; t < n; t += 1) {
    // Half-made states are pale; one that is known is full.
    const part = covered(round - 1, t) + (covered(round, t) - covered(round - 1, t)) * phase
    circle(pen, x(t), state, radius, palette, palette.state, part === 1 ? 1 : part * 0.45)
  }
}

function circle(
  pen: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
  colour: string,
  share: number,
) {
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.fillStyle = palette.paper
  pen.fill()
  pen.globalAlpha = share
  pen.fillStyle = colour
  pen.fill()
  pen.globalAlpha = 1
  pen.strokeStyle = share > 0 ? colour : palette.rule
  pen.lineWidth = 1.25
  pen.stroke()
}

/** From one state to a later one: straight to the next, bent below the row to one farther on. */
function arc(
  pen: CanvasRenderingContext2D,
  x0: number,
  x1: number,
  y: number,
  radius: number,
  colour: string,
  share: number,
) {
  if (share === 0) return
  const end = x0 + (x1 - x0) * share
  pen.strokeStyle = colour
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(x0 + radius * 0.7, y + radius * 0.7)
  pen.quadraticCurveTo((x0 + end) / 2, y + radius + 10 + (end - x0) * 0.06, end - radius * 0.7, y + radius * 0.7)
  pen.stroke()
}

function arrow(
  pen: CanvasRenderingContext2D,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  colour: string,
  width: number,
) {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.beginPath()
  pen.moveTo(x0, y0)
  pen.lineTo(x1, y1)
  pen.stroke()
}
