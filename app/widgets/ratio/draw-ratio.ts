/** Three bands over one axis, the share of the layers that look back: each has a scale of its own, and none is compared with another. */

import type { Draw } from '../../figures/canvas'
import { type Palette, palettes, type Quantity } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { type Share, shareName, stops } from './ratio'

export interface Mark {
  readonly share: Share
  readonly value: number
  /** Said beside the mark; without it the mark stands alone. */
  readonly name?: string
  readonly colour?: Quantity
}

export interface Band {
  readonly title: string
  readonly marks: readonly Mark[]
  readonly format: (value: number) => string
  readonly ticks: readonly number[]
  readonly logarithmic?: boolean
  /** Joined by a line: one design at several shares. */
  readonly joined?: boolean
  readonly colour: Quantity
}

const LEFT = 74
const RIGHT = 26
const HEAD = 36
const BAND = 128
const FOOT = 40

export const ratioHeight = (bands: number): number => bands * (HEAD + BAND) + FOOT

/** None stands one step to the left of the smallest share. */
const SMALLEST = Math.min(...stops.filter((share) => share > 0)) / 2

export function ratioScales(width: number) {
  const span = Math.log2(1 / SMALLEST)
  const inner = width - LEFT - RIGHT
  const x = (share: Share) => LEFT + (Math.log2(Math.max(share, SMALLEST) / SMALLEST) / span) * inner
  return {
    x,
    stopAt: (px: number) =>
      stops.reduce((best, share, i) => (Math.abs(x(share) - px) < Math.abs(x(stops[best]!) - px) ? i : best), 0),
  }
}

export const drawRatio =
  (bands: readonly Band[], stop: number, near: (share: Share) => boolean): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const { x } = ratioScales(width)
    const foot = bands.length * (HEAD + BAND)
    const half = Math.min(22, (x(stops[2]!) - x(stops[1]!)) / 2 - 2)
    pen.fillStyle = palette.wash
    pen.fillRect(x(stops[stop]!) - half, 6, 2 * half, foot - 2)
    for (const [i, band] of bands.entries()) drawBand(pen, palette, band, HEAD + i * (HEAD + BAND), width, x, near)
    pen.textBaseline = 'top'
    pen.textAlign = 'center'
    for (const [i, share] of stops.entries()) {
      pen.font = `${i === stop ? 600 : 450} 12px ${SANS}`
      pen.fillStyle = i === stop ? palette.ink : palette.soft
      pen.fillText(shareName(share), x(share), foot + 6)
    }
    pen.font = `450 12px ${SANS}`
    pen.fillStyle = palette.soft
    pen.textAlign = 'right'
    pen.fillText('layers that look back', width - 2, foot + 23)
  }

function drawBand(
  pen: CanvasRenderingContext2D,
  palette: Palette,
  band: Band,
  top: number,
  width: number,
  x: (share: Share) => number,
  near: (share: Share) => boolean,
) {
  const height = BAND - 18
  const [low, high] = [band.ticks[0]!, band.ticks.at(-1)!]
  const place = (value: number) =>
    band.logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)
  const y = (value: number) => top + height * (1 - place(value))
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  pen.font = `600 12.5px ${SANS}`
  pen.fillStyle = palette.ink
  pen.fillText(band.title, 0, top - 23)
  pen.font = `450 12px ${SANS}`
  pen.textAlign = 'right'
  for (const tick of band.ticks) {
    pen.fillStyle = palette.faint
    pen.fillRect(LEFT - 6, Math.round(y(tick)), width - LEFT - RIGHT + 32, 1)
    pen.fillStyle = palette.soft
    pen.fillText(band.format(tick), LEFT - 12, y(tick))
  }
  if (band.joined) {
    pen.strokeStyle = palette[band.colour]
    pen.lineWidth = 2
    pen.beginPath()
    for (const { share, value } of band.marks) pen.lineTo(x(share), y(value))
    pen.stroke()
  }
  for (const { share, value, name, colour } of band.marks) {
    const strong = near(share)
    pen.fillStyle = palette[colour ?? band.colour]
    pen.globalAlpha = strong ? 1 : 0.55
    pen.beginPath()
    pen.arc(x(share), y(value), strong ? 5.5 : 4, 0, 2 * Math.PI)
    pen.fill()
    pen.globalAlpha = 1
    if (!name) continue
    const leftwards = x(share) > width * 0.75
    pen.font = `${strong ? 600 : 450} 12.5px ${SANS}`
    pen.textAlign = leftwards ? 'right' : 'left'
    pen.strokeStyle = palette.paper
    pen.lineWidth = 4
    const at = x(share) + (leftwards ? -10 : 10)
    pen.strokeText(name, at, y(value))
    pen.fillText(name, at, y(value))
  }
}
