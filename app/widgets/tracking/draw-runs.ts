/** Two runs of one number over the same bits, as two lines: they can only cross where a decay is negative. */

import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { formatSigned } from '../../figures/format'
import { drawRows, ROW } from './draw-rows'
import { type Runs, signRead } from './runs'

export interface RunsPicture {
  readonly bits: readonly number[]
  readonly runs: Runs
  readonly parities: readonly number[]
  readonly t: number
  readonly phase: number
}

const PLOT = 232
const TOP = 16
const ROWS_AT = PLOT + 26

export const RUNS_HEIGHT = ROWS_AT + 3 * ROW

const ease = (u: number) => u * u * (3 - 2 * u)

/** Columns of the picture; shared by the drawing and by the pointer. */
export function runsScales(width: number, n: number) {
  const margin = { left: width < 560 ? 84 : 92, right: width < 560 ? 12 : 118 }
  const cell = (width - margin.left - margin.right) / Math.max(1, n)
  return {
    margin,
    cell,
    /** The right edge of bit t; 0 is the beginning. */
    x: (t: number) => margin.left + t * cell,
    bitAt: (x: number) => Math.max(0, Math.min(n, Math.ceil((x - margin.left) / cell))),
  }
}

export const drawRuns =
  ({ bits, runs, parities, t, phase }: RunsPicture): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const n = bits.length
    const { margin, cell, x } = runsScales(width, n)
    const narrow = width < 560
    const top = Math.max(1, ...runs.even.map(Math.abs), ...runs.odd.map(Math.abs))
    const y = (h: number) => TOP + ((top - h) / (2 * top)) * (PLOT - TOP)
    const end = x(n)

    // Where a one is read the two should change places.
    pen.fillStyle = palette.wash
    bits.forEach((bit, i) => {
      if (bit === 1) pen.fillRect(x(i), TOP, cell, PLOT - TOP)
    })
    pen.font = `450 12px ${SANS}`
    pen.textBaseline = 'middle'
    pen.textAlign = 'right'
    for (const h of [top, 0, -top]) {
      pen.fillStyle = h === 0 ? palette.rule : palette.faint
      pen.fillRect(margin.left, Math.round(y(h)), end - margin.left, 1)
      pen.fillStyle = palette.soft
      pen.fillText(h === 0 ? '0' : formatSigned(h, top < 10 ? 1 : 0), margin.left - 10, y(h))
    }
    pen.textAlign = 'left'
    pen.fillText('h', margin.left - (narrow ? 80 : 84), y(0))
    if (!narrow) {
      pen.fillText('read as even', end + 12, y(top * 0.5))
      pen.fillText('read as odd', end + 12, y(-top * 0.5))
    }

    const line = (states: readonly number[], dashed: boolean) => {
      const path = (from: number, to: number, part: number) => {
        pen.beginPath()
        pen.moveTo(x(from), y(states[from]!))
        for (let i = from + 1; i <= to; i += 1) {
          const [before, after] = [states[i - 1]!, states[i]!]
          const shown = i === to ? part : 1
          pen.lineTo(x(i - 1 + shown), y(before + (after - before) * shown))
        }
        pen.stroke()
      }
      pen.setLineDash(dashed ? [6, 4] : [])
      pen.strokeStyle = palette.state
      pen.lineJoin = 'round'
      if (t < n) {
        pen.globalAlpha = 0.18
        pen.lineWidth = 1.25
        path(t, n, 1)
        pen.globalAlpha = 1
      }
      pen.lineWidth = 2.25
      if (t > 0) path(0, t, ease(phase))
      pen.setLineDash([])
      // The state itself: a full dot for the run that began even, a ring for the other.
      const [before, now] = [states[Math.max(0, t - 1)]!, states[t]!]
      const part = t === 0 ? 1 : ease(phase)
      pen.beginPath()
      pen.arc(x(t === 0 ? 0 : t - 1 + part), y(before + (now - before) * part), 5, 0, 2 * Math.PI)
      pen.fillStyle = dashed ? palette.paper : palette.state
      pen.fill()
      pen.lineWidth = 2
      pen.stroke()
    }
    line(runs.odd, true)
    line(runs.even, false)

    drawRows(
      pen,
      theme,
      [
        { name: 'bit', at: (bit) => ({ text: String(bits[bit - 1]), filled: bits[bit - 1] === 1 }) },
        { name: 'odd so far', at: (bit) => ({ text: String(parities[bit]), filled: parities[bit] === 1 }) },
        {
          name: 'sign of h',
          at: (bit) => {
            const read = signRead(runs.even[bit]!)
            return { text: read === null ? '?' : String(read), filled: read === 1, wrong: read !== parities[bit] }
          },
        },
      ],
      { top: ROWS_AT, left: margin.left, n, t, cell, x: (bit) => x(bit - 0.5) },
    )
  }
