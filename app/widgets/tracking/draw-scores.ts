/** Accuracy against length, small: recorded rings, live points with their intervals, a line for each seed and a band over all. */

import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { type ScorePoint, type SeedPoints, shareOf } from './score-points'

interface ScoresPicture {
  readonly seeds: readonly SeedPoints[]
  readonly chance: number
  readonly trained: number
}

const MARGIN = { left: 40, right: 12, top: 12, bottom: 24 }

/** Room for the marks at the shortest length, beside the numbers of the axis. */
const INSET = 9

/** Pixels between the marks of two seeds at one length, so that equal scores stay apart. */
const APART = 4

export const drawScores =
  ({ seeds, chance, trained }: ScoresPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const lengths = seeds[0]?.points.map(({ length }) => length) ?? []
    const [first, last] = [lengths[0] ?? 1, lengths.at(-1) ?? 2]
    const inner = { width: width - MARGIN.left - INSET - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
    const x = (length: number) =>
      MARGIN.left + INSET + (Math.log(length / first) / Math.log(last / first)) * inner.width
    const y = (share: number) => MARGIN.top + (1 - share) * inner.height
    const right = width - MARGIN.right

    pen.font = `450 11px ${SANS}`
    pen.textBaseline = 'middle'
    pen.textAlign = 'right'
    for (const share of [0, chance, 1]) {
      pen.strokeStyle = share === chance ? palette.rule : palette.faint
      pen.setLineDash(share === chance ? [3, 3] : [])
      pen.lineWidth = 1
      pen.beginPath()
      pen.moveTo(MARGIN.left, Math.round(y(share)) + 0.5)
      pen.lineTo(right, Math.round(y(share)) + 0.5)
      pen.stroke()
      pen.fillStyle = palette.soft
      pen.fillText(share === chance ? 'guess' : `${Math.round(100 * share)} %`, MARGIN.left - 6, y(share))
    }
    pen.setLineDash([])
    // Lengths of the training lie left of this line.
    pen.fillStyle = palette.rule
    pen.fillRect(x(trained) - 0.5, MARGIN.top, 1, inner.height)
    pen.textBaseline = 'top'
    pen.fillStyle = palette.soft
    for (const [i, length] of lengths.entries())
      if (i % 2 === 0) {
        pen.textAlign = i === 0 ? 'left' : length === last ? 'right' : 'center'
        pen.fillText(String(length), i === 0 ? x(length) - 5 : length === last ? right + 8 : x(length), height - 15)
      }

    band(pen, palette.state, seeds, x, y)
    for (const [i, { points }] of seeds.entries()) {
      const aside = (i - (seeds.length - 1) / 2) * APART
      const line = (of: (point: ScorePoint) => number | null, alpha: number) => {
        const shown = points.flatMap((point) => {
          const share = of(point)
          return share === null ? [] : [[x(point.length) + aside, y(share)] as const]
        })
        pen.globalAlpha = alpha
        pen.lineWidth = seeds.length > 1 ? 1.25 : 1.75
        pen.strokeStyle = palette.state
        pen.beginPath()
        shown.forEach((at, i) => {
          if (i === 0) pen.moveTo(...at)
          else pen.lineTo(...at)
        })
        pen.stroke()
        return shown
      }
      const measured = points.some(({ live }) => live !== null)
      for (const [px, py] of line(({ recorded }) => recorded, measured ? 0 : 0.4)) {
        pen.globalAlpha = measured ? 0.45 : 0.7
        pen.lineWidth = 1.25
        pen.beginPath()
        pen.arc(px, py, 4, 0, 2 * Math.PI)
        pen.stroke()
      }
      pen.globalAlpha = 1
      if (!measured) continue
      line(({ live }) => live?.mean ?? null, 1)
      for (const { length, live } of points) {
        if (!live) continue
        const px = x(length) + aside
        pen.globalAlpha = 0.45
        pen.lineWidth = seeds.length > 1 ? 2 : 3
        pen.beginPath()
        pen.moveTo(px, y(live.interval[0]))
        pen.lineTo(px, y(live.interval[1]))
        pen.stroke()
        pen.globalAlpha = 1
        pen.beginPath()
        pen.arc(px, y(live.mean), 3, 0, 2 * Math.PI)
        pen.fillStyle = i === 0 ? palette.state : palette.paper
        pen.fill()
        pen.lineWidth = 1.5
        pen.stroke()
      }
    }
    pen.globalAlpha = 1
  }

/** From the lowest seed to the highest, at the lengths at which at least two are known. */
function band(
  pen: CanvasRenderingContext2D,
  colour: string,
  seeds: readonly SeedPoints[],
  x: (length: number) => number,
  y: (share: number) => number,
) {
  const spread = (seeds[0]?.points ?? []).flatMap(({ length }, stop) => {
    const shares = seeds.flatMap(({ points }) => shareOf(points[stop]!) ?? [])
    return shares.length > 1 ? [{ at: x(length), low: y(Math.min(...shares)), high: y(Math.max(...shares)) }] : []
  })
  if (spread.length === 0) return
  pen.globalAlpha = 0.14
  pen.fillStyle = colour
  pen.beginPath()
  for (const { at, high } of spread) pen.lineTo(at, high)
  for (const { at, low } of spread.toReversed()) pen.lineTo(at, low)
  pen.fill()
  pen.globalAlpha = 1
}
