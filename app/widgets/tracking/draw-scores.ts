/** Accuracy against length, small: recorded marks, live points with their intervals, a line for each seed. */

import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import type { ScorePoint } from './score-points'

interface ScoresPicture {
  /** By seed. */
  readonly seeds: readonly (readonly ScorePoint[])[]
  readonly chance: number
  readonly trained: number
}

const MARGIN = { left: 40, right: 12, top: 12, bottom: 24 }
export const drawScores =
  ({ seeds, chance, trained }: ScoresPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const lengths = seeds[0]?.map(({ length }) => length) ?? []
    const [first, last] = [lengths[0] ?? 1, lengths.at(-1) ?? 2]
    const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
    const x = (length: number) => MARGIN.left + (Math.log(length / first) / Math.log(last / first)) * inner.width
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

    for (const [seed, points] of seeds.entries()) {
      const line = (of: (point: ScorePoint) => number | null, alpha: number) => {
        const shown = points.flatMap((point) => (of(point) === null ? [] : [[x(point.length), y(of(point)!)] as const]))
        pen.globalAlpha = alpha
        pen.lineWidth = 1.75
        pen.strokeStyle = palette.state
        pen.setLineDash(seed === 0 ? [] : [5, 4])
        pen.beginPath()
        shown.forEach((at, i) => {
          if (i === 0) pen.moveTo(...at)
          else pen.lineTo(...at)
        })
        pen.stroke()
        pen.setLineDash([])
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
        pen.globalAlpha = 0.45
        pen.lineWidth = 3
        pen.beginPath()
        pen.moveTo(x(length), y(live.interval[0]))
        pen.lineTo(x(length), y(live.interval[1]))
        pen.stroke()
        pen.globalAlpha = 1
        pen.beginPath()
        pen.arc(x(length), y(live.mean), 3, 0, 2 * Math.PI)
        pen.fillStyle = seed === 0 ? palette.state : palette.paper
        pen.fill()
        pen.lineWidth = 1.5
        pen.stroke()
      }
    }
    pen.globalAlpha = 1
  }
