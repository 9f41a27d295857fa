/**
 * Two quantities along the text, on axes that pull back as the playhead moves on: the picture always ends a little
 * after the playhead, so the first tokens fill it at first and are a corner of it in the end.
 */

import type { Draw } from './canvas'
import { palettes, type Quantity } from './colours'
import { SANS } from './fonts'
import { formatCount } from './format'
import { binaryStep, decimalStep, ticksUpTo } from './ticks'

export interface Series {
  readonly quantity: Quantity
  readonly name: string
  /** Dashes, or a pattern of their own where there are more lines than two. */
  readonly dashed?: boolean | readonly number[]
  /** Value at a token, or null where there is none. */
  readonly at: (t: number) => number | null
}

export interface Growth {
  readonly t: number
  readonly series: readonly Series[]
  readonly format: (value: number) => string
  readonly ticks: 'binary' | 'decimal'
  /** Tokens marked on the axis: a crossing, a guess. */
  readonly marks: readonly { readonly t: number; readonly text: string; readonly dashed: boolean }[]
}

/** Tokens that the picture shows at least, so that it does not race away at the start. */
const SHORTEST = 128
const MARGIN = { left: 62, right: 16, top: 20, bottom: 44 } as const

/** Scales of the picture at a playhead. Shared by the drawing and by the pointer. */
export function growthScales(growth: Pick<Growth, 't' | 'series' | 'marks'>, width: number, height: number) {
  const farthest = Math.max(0, ...growth.marks.map((mark) => (mark.t <= growth.t * 4 ? mark.t : 0)))
  const right = Math.max(SHORTEST, growth.t * 1.08, farthest * 1.05)
  let highest = 0
  for (const { at } of growth.series)
    for (let t = 0; t <= growth.t; t += stride(growth.t)) highest = Math.max(highest, at(t) ?? 0)
  // Before the first value there is nothing to scale by; any height does.
  // Marks have names above the lines, which need room beside the names of the lines.
  const room = growth.marks.length > 0 ? 1.42 : 1.22
  const top = highest > 0 ? highest * room : 1
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom }
  return {
    right,
    top,
    empty: highest === 0,
    x: (t: number) => MARGIN.left + (t / right) * inner.width,
    y: (value: number) => MARGIN.top + inner.height * (1 - value / top),
    tokenAt: (x: number) => Math.round(((x - MARGIN.left) / inner.width) * right),
  }
}

/** Every token of a short text, about 600 points of a long one. */
const stride = (t: number) => Math.max(1, Math.floor(t / 600))

export const drawGrowth =
  (growth: Growth, cursor: number | null): Draw =>
  (context, { width, height }, theme) => {
    const palette = palettes[theme]
    const { right, top, empty, x, y } = growthScales(growth, width, height)
    context.font = `450 12px ${SANS}`

    // Axes: hairlines across for the values, numbers below for the tokens.
    context.textAlign = 'right'
    context.textBaseline = 'middle'
    const step = growth.ticks === 'binary' ? binaryStep(top, 4) : decimalStep(top, 4)
    for (const value of empty ? [0] : ticksUpTo(top, step)) {
      context.fillStyle = value === 0 ? palette.rule : palette.faint
      context.fillRect(MARGIN.left, Math.round(y(value)), width - MARGIN.left - MARGIN.right, 1)
      context.fillStyle = palette.soft
      context.fillText(growth.format(value), MARGIN.left - 8, y(value))
    }
    context.textBaseline = 'top'
    context.textAlign = 'center'
    for (const t of ticksUpTo(right, decimalStep(right, width < 420 ? 4 : 6))) {
      context.fillStyle = palette.rule
      context.fillRect(Math.round(x(t)), y(0), 1, 4)
      context.fillStyle = palette.soft
      context.fillText(formatCount(t), x(t), y(0) + 8)
    }

    context.textAlign = 'right'
    context.fillText('tokens', width - MARGIN.right, y(0) + 25)

    const marks = growth.marks.filter((mark) => mark.t <= right)
    context.strokeStyle = palette.ink
    context.lineWidth = 1
    for (const mark of marks) {
      context.setLineDash(mark.dashed ? [4, 4] : [])
      context.beginPath()
      context.moveTo(x(mark.t), MARGIN.top - 4)
      context.lineTo(x(mark.t), y(0))
      context.stroke()
    }
    context.setLineDash([])
    // Their names after all of their lines, with a rim of paper: a line may pass behind the name of another.
    context.textBaseline = 'alphabetic'
    context.strokeStyle = palette.paper
    context.lineWidth = 4
    context.fillStyle = palette.ink
    for (const mark of marks) {
      const left = x(mark.t) > width * 0.62
      context.textAlign = left ? 'right' : 'left'
      const at = [x(mark.t) + (left ? -6 : 6), mark.dashed ? MARGIN.top + 20 : MARGIN.top + 4] as const
      context.strokeText(mark.text, ...at)
      context.fillText(mark.text, ...at)
    }

    for (const series of growth.series) {
      context.strokeStyle = palette[series.quantity]
      context.lineWidth = 2.5
      context.lineJoin = 'round'
      context.setLineDash(series.dashed === true ? [7, 4] : [...(series.dashed || [])])
      context.beginPath()
      let begun = false
      for (let t = 0; t <= growth.t; t = t === growth.t ? t + 1 : Math.min(t + stride(growth.t), growth.t)) {
        const value = series.at(t)
        if (value === null) continue
        if (begun) context.lineTo(x(t), y(value))
        else context.moveTo(x(t), y(value))
        begun = true
      }
      context.stroke()
      context.setLineDash([])
      const last = series.at(growth.t)
      if (last === null) continue
      context.fillStyle = palette[series.quantity]
      context.beginPath()
      context.arc(x(growth.t), y(last), 4, 0, 2 * Math.PI)
      context.fill()
    }
    nameEnds(context, growth, x, y, palette, width)

    if (cursor === null || cursor < 0 || cursor > growth.t) return
    context.fillStyle = palette.soft
    context.fillRect(x(cursor), MARGIN.top, 1, y(0) - MARGIN.top)
  }

/** Names the lines at their ends, pushed apart where they would lie on each other. */
function nameEnds(
  context: CanvasRenderingContext2D,
  { t, series }: Growth,
  x: (t: number) => number,
  y: (value: number) => number,
  palette: (typeof palettes)['light'],
  width: number,
) {
  context.font = `600 13px ${SANS}`
  const right = x(t) > width * 0.5
  const ends = series
    .flatMap(({ at, name, quantity }) => {
      const value = at(t)
      if (value === null) return []
      // Above the highest point of its line under the name, which may lie higher than its end.
      let top = y(value)
      const reach = context.measureText(name).width + 4
      for (let before = t; right && before >= 0 && x(t) - x(before) <= reach; before -= 1) {
        const there = at(before)
        if (there !== null) top = Math.min(top, y(there))
      }
      return [{ name, quantity, y: Math.max(MARGIN.top - 8, top - 11) }]
    })
    .sort((a, b) => a.y - b.y)
  for (let i = 1; i < ends.length; i += 1) {
    const above = ends[i - 1]!
    const end = ends[i]!
    // The lower name goes under its line rather than over the upper one.
    if (end.y - above.y < 26) end.y = Math.max(above.y + 26, end.y + 24)
  }
  // Names that were pushed under the axis come back up, closer together.
  let lowest = y(0) - 9
  for (const end of [...ends].reverse()) {
    end.y = Math.min(end.y, lowest)
    lowest = end.y - 15
  }
  context.textBaseline = 'middle'
  context.textAlign = right ? 'right' : 'left'
  for (const end of ends) {
    // A rim of paper keeps the name legible where a line runs behind it.
    context.strokeStyle = palette.paper
    context.lineWidth = 5
    context.strokeText(end.name, x(t) + (right ? 2 : -2), end.y)
    context.fillStyle = palette[end.quantity]
    context.fillText(end.name, x(t) + (right ? 2 : -2), end.y)
  }
}
