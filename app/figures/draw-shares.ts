/** Shares of a whole, from 0 to 100 %, over stops that lie evenly: a line a series, as far as the playhead has come. */

import type { Draw } from './canvas'
import { palettes } from './colours'
import { SANS } from './fonts'

export interface ShareLine {
  readonly colour: keyof (typeof palettes)['light']
  readonly dash: readonly number[]
  /** A share for each stop; null where nothing is known. */
  readonly shares: readonly (number | null)[]
}

export interface SharesPicture {
  readonly lines: readonly ShareLine[]
  /** Names of the stops. */
  readonly stops: readonly string[]
  /** Last stop shown. */
  readonly t: number
  /** What the stops count. */
  readonly unit: string
  /** The share that a guess gets right, if that is drawn. */
  readonly chance?: number
}

const MARGIN = { left: 44, right: 12, top: 10, bottom: 42 } as const

export const drawShares =
  ({ lines, stops, t, unit, chance }: SharesPicture): Draw =>
  (context, { width, height }, theme) => {
    const palette = palettes[theme]
    const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
    const x = (stop: number) => MARGIN.left + (inner.width * stop) / (stops.length - 1)
    const y = (share: number) => MARGIN.top + inner.height * (1 - share)
    context.font = `450 12px ${SANS}`
    context.textBaseline = 'middle'
    context.textAlign = 'right'
    for (const share of [0, 0.5, 1]) {
      context.fillStyle = share === 0 ? palette.rule : palette.faint
      context.fillRect(MARGIN.left, Math.round(y(share)), inner.width, 1)
      context.fillStyle = palette.soft
      context.fillText(`${100 * share} %`, MARGIN.left - 8, y(share))
    }
    context.textBaseline = 'top'
    context.textAlign = 'center'
    const every = inner.width / stops.length < 30 ? 2 : 1
    stops.forEach((stop, i) => {
      context.fillStyle = i === t ? palette.ink : palette.soft
      if (i % every === 0 || i === t) context.fillText(stop, x(i), y(0) + 8)
    })
    context.fillStyle = palette.soft
    context.textAlign = 'right'
    context.fillText(unit, width - MARGIN.right, y(0) + 25)

    if (chance !== undefined) {
      context.strokeStyle = palette.rule
      context.lineWidth = 1
      context.setLineDash([3, 4])
      context.beginPath()
      context.moveTo(MARGIN.left, y(chance))
      context.lineTo(width - MARGIN.right, y(chance))
      context.stroke()
      context.setLineDash([])
      context.textAlign = 'left'
      context.textBaseline = 'alphabetic'
      context.fillText('a guess', MARGIN.left + 4, y(chance) - 5)
    }

    context.fillStyle = palette.faint
    context.fillRect(x(t) - 0.5, MARGIN.top, 1, inner.height)
    context.lineJoin = 'round'
    for (const { colour, dash, shares } of lines) {
      context.strokeStyle = palette[colour]
      context.fillStyle = palette[colour]
      context.lineWidth = 2.5
      context.setLineDash([...dash])
      context.beginPath()
      shares.slice(0, t + 1).forEach((share, i) => {
        if (share !== null) context.lineTo(x(i), y(share))
      })
      context.stroke()
      context.setLineDash([])
      const last = shares[t]
      if (last === null || last === undefined) continue
      context.beginPath()
      context.arc(x(t), y(last), 4, 0, 2 * Math.PI)
      context.fill()
    }
  }
