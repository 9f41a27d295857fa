/** Bits against entries, both on logarithmic axes: what a book asks for is a slope, a state is level, a cache a slope of its own. */

import type { Draw } from '../../figures/canvas'
import { palettes, type Quantity } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { formatLarge } from '../../figures/format'
import { bitsHeld, bitsNeeded, firstImpossible, type Memory, MOST_ENTRIES } from './bound'

export interface BoundLine {
  readonly name: string
  readonly colour: Quantity | 'soft'
  readonly dash: readonly number[]
  readonly memory: Memory
}

export interface BoundPicture {
  readonly lines: readonly BoundLine[]
  readonly entries: number
  readonly bitsANumber: number
}

const TOP = 2 ** 36
const MARGIN = { left: 62, right: 12, top: 14, bottom: 44 } as const

const said = (bits: number) => {
  const units = ['bits', 'Kibit', 'Mibit', 'Gibit']
  const unit = Math.min(units.length - 1, Math.floor(Math.log2(bits) / 10))
  return bits === 1 ? '1 bit' : `${Math.round(bits / 1024 ** unit)} ${units[unit]}`
}

export function boundScales(width: number, height: number) {
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
  return {
    x: (entries: number) => MARGIN.left + (Math.log2(entries) / Math.log2(MOST_ENTRIES)) * inner.width,
    y: (bits: number) => MARGIN.top + inner.height * (1 - Math.log2(Math.max(1, Math.min(bits, TOP))) / Math.log2(TOP)),
    entriesAt: (x: number) =>
      2 ** (Math.max(0, Math.min(1, (x - MARGIN.left) / inner.width)) * Math.log2(MOST_ENTRIES)),
  }
}

export const drawBound =
  ({ lines, entries, bitsANumber }: BoundPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const { x, y } = boundScales(width, height)
    const right = width - MARGIN.right
    pen.font = `450 12px ${SANS}`
    pen.textBaseline = 'middle'
    pen.textAlign = 'right'
    for (let bits = 1; bits <= TOP; bits *= 2 ** 6) {
      pen.fillStyle = bits === 1 ? palette.rule : palette.faint
      pen.fillRect(MARGIN.left, Math.round(y(bits)), right - MARGIN.left, 1)
      pen.fillStyle = palette.soft
      pen.fillText(said(bits), MARGIN.left - 8, y(bits))
    }
    pen.textBaseline = 'top'
    for (let n = 1; n <= MOST_ENTRIES; n *= 16) {
      // On a phone the last two names would run into each other.
      if (width < 480 && n * 16 === MOST_ENTRIES) continue
      pen.textAlign = n === 1 ? 'left' : n === MOST_ENTRIES ? 'right' : 'center'
      pen.fillText(formatLarge(n), x(n), y(1) + 8)
    }
    pen.textAlign = 'right'
    pen.fillText('entries in the book', right, y(1) + 25)

    // Where a memory is too small for any use of it.
    const worst = Math.min(...lines.map(({ memory }) => firstImpossible(memory, bitsANumber) ?? MOST_ENTRIES))
    pen.fillStyle = palette.query
    pen.globalAlpha = 0.09
    pen.beginPath()
    pen.moveTo(x(1), y(bitsNeeded(1)))
    pen.lineTo(x(MOST_ENTRIES), y(bitsNeeded(MOST_ENTRIES)))
    pen.lineTo(x(MOST_ENTRIES), y(1))
    pen.lineTo(x(1), y(1))
    pen.fill()
    pen.globalAlpha = 1

    pen.lineJoin = 'round'
    stroke(
      pen,
      palette.query,
      2.5,
      [],
      [1, MOST_ENTRIES].map((n) => [x(n), y(bitsNeeded(n))] as const),
    )
    for (const { colour, dash, memory } of lines) {
      const points = Array.from({ length: 81 }, (_, i) => MOST_ENTRIES ** (i / 80))
      stroke(
        pen,
        palette[colour],
        2.25,
        dash,
        points.map((n) => [x(n), y(bitsHeld(memory, n, bitsANumber))] as const),
      )
      const end = firstImpossible(memory, bitsANumber)
      if (end === null || end > MOST_ENTRIES) continue
      dot(pen, palette[colour], palette.paper, x(end), y(bitsNeeded(end)))
    }

    pen.fillStyle = palette.ink
    pen.globalAlpha = 0.25
    pen.fillRect(x(entries) - 0.5, MARGIN.top, 1, y(1) - MARGIN.top)
    pen.globalAlpha = 1
    dot(pen, palette.query, palette.paper, x(entries), y(bitsNeeded(entries)))
    pen.fillStyle = palette.query
    pen.font = `600 12.5px ${SANS}`
    pen.textAlign = 'right'
    pen.textBaseline = 'top'
    if (worst > 8) pen.fillText('too small for the book', right - 8, y(2 ** 7))
  }

type Point = readonly [number, number]

function stroke(
  pen: CanvasRenderingContext2D,
  colour: string,
  width: number,
  dash: readonly number[],
  points: readonly Point[],
) {
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.setLineDash([...dash])
  pen.beginPath()
  for (const point of points) pen.lineTo(...point)
  pen.stroke()
  pen.setLineDash([])
}

function dot(pen: CanvasRenderingContext2D, colour: string, paper: string, x: number, y: number) {
  pen.beginPath()
  pen.arc(x, y, 4.5, 0, 2 * Math.PI)
  pen.fillStyle = colour
  pen.fill()
  pen.strokeStyle = paper
  pen.lineWidth = 1.5
  pen.stroke()
}
