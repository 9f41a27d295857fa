/** Bits per byte along a text, a line a network, drawn as far as the playhead has come. Pure. */

import type { Draw } from './canvas'
import { type Palette, palettes } from './colours'
import { SANS } from './fonts'
import { formatCount } from './format'
import { decimalStep, ticksUpTo } from './ticks'

export interface MeanLine {
  readonly quantity: keyof Palette
  readonly dash: string
  /** At each symbol. */
  readonly values: Float64Array
  readonly strong: boolean
}

export interface MeansPicture {
  readonly lines: readonly MeanLine[]
  readonly t: number
  readonly length: number
  /** Ends of the vertical axis. */
  readonly range: readonly [number, number]
  readonly cursor: number | null
}

const LEFT = 40
const RIGHT = 8
const TOP = 10
const BOTTOM = 26

/** Symbol under x. */
export const meansAt = (width: number, length: number, x: number): number =>
  Math.max(0, Math.min(length - 1, Math.round(((x - LEFT) / (width - LEFT - RIGHT)) * (length - 1))))

/** Lowest and highest value of the lines, but for the first symbols, whose means are wild. */
export function rangeOf(lines: readonly Pick<MeanLine, 'values'>[]): readonly [number, number] {
  let low = Number.POSITIVE_INFINITY
  let high = 0
  for (const { values } of lines)
    for (let t = Math.min(60, values.length >> 2); t < values.length; t += 1) {
      low = Math.min(low, values[t]!)
      high = Math.max(high, values[t]!)
    }
  if (high === 0) return [0, 1]
  const room = Math.max(0.05, (high - low) * 0.06)
  return [Math.max(0, low - room), high + room]
}

export const drawMeans =
  ({ lines, t, length, range: [low, high], cursor }: MeansPicture): Draw =>
  (context, { width, height }, theme) => {
    const palette = palettes[theme]
    const last = Math.max(1, length - 1)
    const xOf = (at: number) => LEFT + (at / last) * (width - LEFT - RIGHT)
    const yOf = (bits: number) => TOP + ((high - bits) / (high - low)) * (height - TOP - BOTTOM)
    context.font = `450 12px ${SANS}`
    context.textBaseline = 'middle'
    context.textAlign = 'right'
    const step = decimalStep(high - low, 5)
    const digits = Math.max(0, Math.ceil(-Math.log10(step)))
    for (let k = Math.ceil(low / step); k * step <= high; k += 1) {
      context.fillStyle = palette.faint
      context.fillRect(LEFT, yOf(k * step), width - LEFT - RIGHT, 1)
      context.fillStyle = palette.soft
      context.fillText((k * step).toFixed(digits), LEFT - 7, yOf(k * step))
    }
    context.textAlign = 'center'
    for (const at of ticksUpTo(length, decimalStep(length, width < 560 ? 4 : 8))) {
      if (at > 0 && xOf(at) < width - 14) context.fillText(formatCount(at), xOf(at), height - 9)
    }
    context.save()
    context.beginPath()
    context.rect(LEFT, TOP - 4, width - LEFT - RIGHT + 4, height - TOP - BOTTOM + 8)
    context.clip()
    // Several symbols a pixel: the line goes through every stride-th, and through the last.
    const stride = Math.max(1, Math.floor(length / (2 * width)))
    // Sharp corners of a restless line would stick out as spikes.
    context.lineJoin = 'round'
    for (const { quantity, dash, values, strong } of lines) {
      context.strokeStyle = palette[quantity]
      context.lineWidth = strong ? 2.5 : 1.75
      context.setLineDash(dash.split(' ').filter(Boolean).map(Number))
      context.beginPath()
      for (let at = 0; at < t; at += stride) context.lineTo(xOf(at), yOf(values[at]!))
      context.lineTo(xOf(t), yOf(values[t]!))
      context.stroke()
    }
    context.setLineDash([])
    context.restore()
    const rule = (at: number, colour: string) => {
      context.fillStyle = colour
      context.fillRect(xOf(at) - 0.5, TOP - 4, 1, height - TOP - BOTTOM + 8)
    }
    if (cursor !== null) rule(cursor, palette.rule)
    rule(t, palette.ink)
  }
