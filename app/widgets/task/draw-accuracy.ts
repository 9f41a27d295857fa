/**
 * Scores against length: a mark for every network and seed with the interval that its sequences leave open, a line through the
 * means, what was recorded as faint open marks, one for each seed that was trained, and the line of a guess. The lengths stand on a logarithmic axis.
 */

import { intervalOf, meanOf } from '../../../models/tasks/score'
import type { Draw } from '../../figures/canvas'
import { type Palette, palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { formatCount } from '../../figures/format'
import { type Board, seedsAt } from './board'
import type { NetworkLook } from './looks'
import type { Tallies } from './use-measuring'
import { wordsOf } from './words'

export interface AccuracyPicture {
  readonly board: Board
  readonly tallies: Tallies
  /** Index of the stop that is read beside the picture. */
  readonly stop: number
  /** The line under the pointer or the keyboard; the others step back. */
  readonly focus: string | null
}

/** Squared errors are drawn from here on; smaller ones lie on the edge. */
const SMALLEST = 1e-5
const LARGEST = 1

/** Pixels that marks at one length stand apart, so that equal scores stay apart too. */
const APART = 7

/** Scales of the picture, shared by the drawing and by the pointer. */
export function accuracyScales(
  { stops, real, lines }: Pick<Board, 'stops' | 'real' | 'lines'>,
  width: number,
  height: number,
) {
  const margin = { left: real ? 62 : 50, right: 4, top: 24, bottom: 44 }
  const half = (APART * lines.length) / 2 + 5
  const inner = { width: width - margin.left - margin.right - 2 * half, height: height - margin.top - margin.bottom }
  const [first, last] = [stops[0]!, stops.at(-1)!]
  const share = (score: number) =>
    real ? Math.log(Math.min(LARGEST, Math.max(SMALLEST, score)) / SMALLEST) / Math.log(LARGEST / SMALLEST) : score
  const x = (length: number) => margin.left + half + (Math.log(length / first) / Math.log(last / first)) * inner.width
  return {
    margin,
    /** Half the width of what stands at one length. */
    half,
    x,
    y: (score: number) => margin.top + inner.height * (1 - share(score)),
    /** Index of the stop nearest to a place. */
    stopAt: (px: number) =>
      stops.reduce((best, length, i) => (Math.abs(x(length) - px) < Math.abs(x(stops[best]!) - px) ? i : best), 0),
  }
}

export const drawAccuracy =
  (picture: AccuracyPicture): Draw =>
  (pen, { width, height }, theme) => {
    const { board, tallies, stop, focus } = picture
    const palette = palettes[theme]
    const scales = accuracyScales(board, width, height)
    const { x, y } = scales
    axes(pen, picture, scales, palette, width, height)
    // What was recorded steps back once there is something else to look at.
    const alone = tallies.every((row) => row.every(({ sequences }) => sequences === 0))
    for (const [i, line] of board.lines.entries()) {
      const colour = palette[line.look.colour]
      const aside = (i - (board.lines.length - 1) / 2) * APART
      const strength = focus === null || focus === line.model ? 1 : 0.25
      pen.strokeStyle = colour
      pen.fillStyle = colour
      pen.lineJoin = 'round'

      // What was recorded: faint, and only a tick once the same is measured here.
      const recorded = board.stops.flatMap((length, s) => {
        const scores = seedsAt(board, line, length)
        return scores.length > 0 ? [{ s, length, scores }] : []
      })
      pen.globalAlpha = (alone ? 0.75 : 0.4) * strength
      pen.lineWidth = 1.25
      pen.setLineDash([...line.look.dash])
      path(
        pen,
        recorded.map(({ length, scores }) => [x(length) + aside, y(average(scores))] as const),
      )
      pen.setLineDash([])
      pen.globalAlpha = (alone ? 0.9 : 0.55) * strength
      for (const { s, length, scores } of recorded)
        for (const score of scores) {
          const measured = line.members.some((member) => tallies[member]![s]!.sequences > 0)
          if (measured) pen.fillRect(x(length) + aside - 6, y(score) - 0.5, 12, 1)
          else mark(pen, line.look, x(length) + aside, y(score), 3.5, palette.paper, true)
        }

      // What was measured here.
      const live = board.stops.flatMap((length, s) => {
        const each = line.members.map((member) => tallies[member]![s]!).filter(({ sequences }) => sequences > 0)
        return each.length > 0 ? [{ s, length, each }] : []
      })
      pen.globalAlpha = strength
      pen.lineWidth = 2.25
      pen.setLineDash([...line.look.dash])
      path(
        pen,
        live.map(({ length, each }) => [x(length) + aside, y(average(each.map(meanOf)))] as const),
      )
      pen.setLineDash([])
      for (const { s, length, each } of live)
        for (const tally of each) {
          const [low, high] = intervalOf(tally, board.real)
          pen.globalAlpha = (s === stop ? 0.75 : 0.45) * strength
          pen.fillRect(x(length) + aside - 0.75, y(high), 1.5, Math.max(1, y(low) - y(high)))
          pen.globalAlpha = strength
          mark(pen, line.look, x(length) + aside, y(meanOf(tally)), s === stop ? 5 : 4, palette.paper)
        }
      pen.globalAlpha = 1
    }
  }

type Pen = CanvasRenderingContext2D
type Scales = ReturnType<typeof accuracyScales>

function axes(
  pen: Pen,
  picture: AccuracyPicture,
  { x, y, margin, half }: Scales,
  palette: Palette,
  width: number,
  height: number,
) {
  const { board, stop } = picture
  const right = width - margin.right
  const base = height - margin.bottom
  const narrow = width < 480
  pen.fillStyle = palette.wash
  pen.fillRect(x(board.stops[stop]!) - half, margin.top - 8, 2 * half, base - margin.top + 8)

  pen.font = `450 12px ${SANS}`
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  const ticks = board.real ? [1, 0.1, 0.01, 0.001, 0.0001, SMALLEST] : [0, 0.25, 0.5, 0.75, 1]
  for (const tick of ticks) {
    pen.fillStyle = tick === ticks[board.real ? 5 : 0] ? palette.rule : palette.faint
    pen.fillRect(margin.left - 4, Math.round(y(tick)), right - margin.left + 4, 1)
    pen.fillStyle = palette.soft
    pen.fillText(board.real ? String(tick) : `${100 * tick} %`, margin.left - 9, y(tick))
  }
  pen.textAlign = 'center'
  pen.textBaseline = 'top'
  for (const [i, length] of board.stops.entries()) {
    pen.fillStyle = palette.rule
    pen.fillRect(Math.round(x(length)), base, 1, i % 2 === 0 ? 5 : 3)
    pen.fillStyle = i === stop ? palette.ink : palette.soft
    pen.font = `${i === stop ? 600 : 450} 12px ${SANS}`
    if (i % 2 === 0 || (i === stop && !narrow)) pen.fillText(formatCount(length), x(length), base + 8)
  }
  pen.font = `450 12px ${SANS}`
  pen.fillStyle = palette.soft
  pen.textAlign = 'right'
  pen.fillText(wordsOf(board.shown).unit, right, base + 25)

  dashes(pen, palette.rule, () => {
    pen.moveTo(margin.left, y(board.task.chance))
    pen.lineTo(right, y(board.task.chance))
    if (board.beyond) {
      pen.moveTo(x(board.trained), margin.top - 8)
      pen.lineTo(x(board.trained), base)
    }
  })
  pen.textBaseline = 'alphabetic'
  pen.textAlign = 'left'
  if (board.beyond) pen.fillText('longest in training', x(board.trained) - 1, margin.top - 12)
  pen.strokeStyle = palette.paper
  pen.lineWidth = 4
  const chance = board.real ? 'always saying 1' : 'a guess'
  const line = y(board.task.chance)
  const place = line + 15 < base ? line + 15 : line - 6 // above, where the axis and its numbers are below
  // At the shortest lengths, where fewest networks have come down to it.
  pen.strokeText(chance, margin.left + 4, place)
  pen.fillText(chance, margin.left + 4, place)
}

function dashes(pen: Pen, colour: string, draw: () => void) {
  pen.strokeStyle = colour
  pen.lineWidth = 1
  pen.setLineDash([3, 4])
  pen.beginPath()
  draw()
  pen.stroke()
  pen.setLineDash([])
}

function path(pen: Pen, points: readonly (readonly [number, number])[]) {
  pen.beginPath()
  for (const [i, point] of points.entries()) {
    if (i === 0) pen.moveTo(...point)
    else pen.lineTo(...point)
  }
  pen.stroke()
}

/** The mark of a network; `open` leaves also a filled one empty. */
function mark(pen: Pen, { mark: kind }: NetworkLook, x: number, y: number, r: number, paper: string, open = false) {
  pen.beginPath()
  if (kind === 'square') pen.rect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7)
  else pen.arc(x, y, r, 0, 2 * Math.PI)
  const { fillStyle } = pen
  if (open || kind === 'ring') pen.fillStyle = paper
  pen.fill()
  pen.fillStyle = fillStyle
  pen.lineWidth = open ? 1.25 : 2
  pen.stroke()
}

const average = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length
