/**
 * Curves over the number of pairs in a memory, on an axis of powers of two: how much comes back, or how large the error
 * is. A curve is a list of points, computed here or recorded elsewhere; the picture ends at the playhead.
 */

import type { Draw } from './canvas'
import { palettes } from './colours'
import { SANS } from './fonts'

export interface RecallPoint {
  readonly pairs: number
  readonly value: number
}

export interface RecallCurve {
  readonly name: string
  readonly points: readonly RecallPoint[]
  readonly strong: boolean
  readonly dashed?: boolean
  readonly quantity: 'state' | 'write'
}

export interface RecallPicture {
  /** Pairs at the playhead, and the most that the axis shows. */
  readonly pairs: number
  readonly most: number
  readonly curves: readonly RecallCurve[]
  /** Highest value of the axis, and how its numbers are written. */
  readonly top: number
  readonly ticks: readonly number[]
  readonly format: (value: number) => string
  /** A line that a formula gives, beside the strong curve. */
  readonly theory: ((pairs: number) => number) | null
  /** Rows of the table of the strong curve, marked on the axis. */
  readonly rows: number
}

const MARGIN = { left: 50, right: 14, top: 16, bottom: 44 } as const

/** Scales of the picture. Shared by the drawing and by the pointer. */
export function recallScales({ most, top }: Pick<RecallPicture, 'most' | 'top'>, width: number, height: number) {
  const wide = width - MARGIN.left - MARGIN.right
  const high = height - MARGIN.top - MARGIN.bottom
  return {
    x: (pairs: number) => MARGIN.left + (Math.log2(pairs) / Math.log2(most)) * wide,
    y: (value: number) => MARGIN.top + high * (1 - value / top),
    pairsAt: (x: number) =>
      Math.max(1, Math.min(most, Math.round(2 ** (((x - MARGIN.left) / wide) * Math.log2(most))))),
  }
}

/** The value of a curve at any number of pairs, on the straight line between two points of the picture. */
export function along(points: readonly RecallPoint[], pairs: number): number | null {
  const next = points.findIndex((point) => point.pairs >= pairs)
  if (next < 0) return null
  const after = points[next]!
  const before = points[next - 1]
  if (!before || after.pairs === pairs) return after.pairs === pairs ? after.value : null
  const u = Math.log2(pairs / before.pairs) / Math.log2(after.pairs / before.pairs)
  return before.value + u * (after.value - before.value)
}

export const drawRecall =
  (picture: RecallPicture): Draw =>
  (context, { width, height }, theme) => {
    const { pairs, most, curves, ticks, format, theory, rows, top } = picture
    const palette = palettes[theme]
    const { x, y } = recallScales(picture, width, height)
    context.font = `450 12px ${SANS}`
    context.textBaseline = 'middle'
    context.textAlign = 'right'
    for (const value of ticks) {
      context.fillStyle = value === 0 ? palette.rule : palette.faint
      context.fillRect(MARGIN.left, Math.round(y(value)), width - MARGIN.left - MARGIN.right, 1)
      context.fillStyle = palette.soft
      context.fillText(format(value), MARGIN.left - 8, y(value))
    }
    context.textBaseline = 'top'
    context.textAlign = 'center'
    for (let n = 1; n <= most; n *= 2) {
      context.fillStyle = palette.soft
      context.fillText(String(n), x(n), y(0) + 8)
    }
    context.textAlign = 'right'
    context.fillText('pairs written', width - MARGIN.right, y(0) + 25)

    // As many pairs as rows.
    context.strokeStyle = palette.key
    context.setLineDash([2, 4])
    line(
      context,
      [
        [x(rows), MARGIN.top],
        [x(rows), y(0)],
      ],
      1.5,
    )
    context.setLineDash([])
    context.fillStyle = palette.key
    const left = x(rows) > width * 0.6
    context.textAlign = left ? 'right' : 'left'
    context.fillText(`${rows} rows`, x(rows) + (left ? -6 : 6), top > 1 ? MARGIN.top - 2 : y(0) - 18)

    const at = pairs
    context.save()
    context.beginPath()
    context.rect(0, MARGIN.top - 4, width, y(0) - MARGIN.top + 8)
    context.clip()
    if (theory) {
      context.strokeStyle = palette.ink
      context.setLineDash([6, 4])
      const steps = Array.from({ length: 65 }, (_, i) => most ** (i / 64)).filter((n) => theory(n) <= top)
      line(
        context,
        steps.map((n) => [x(n), y(theory(n))]),
        1.25,
      )
      context.setLineDash([])
    }
    for (const curve of [...curves].sort((a, b) => Number(a.strong) - Number(b.strong))) {
      const shown = curve.points.filter((point) => point.pairs <= at)
      const end = along(curve.points, at)
      const path = shown.map(({ pairs: n, value }) => [x(n), y(value)] as const)
      if (end !== null && shown.at(-1)?.pairs !== at) path.push([x(at), y(end)])
      context.strokeStyle = palette[curve.quantity]
      context.fillStyle = palette[curve.quantity]
      context.globalAlpha = curve.strong ? 1 : curve.dashed ? 0.85 : 0.42
      context.setLineDash(curve.dashed ? [3, 4] : [])
      line(context, path, curve.strong ? 2.5 : 1.75)
      context.setLineDash([])
      if (curve.strong)
        for (const { pairs: n, value } of shown) {
          context.beginPath()
          context.arc(x(n), y(value), 2.75, 0, 2 * Math.PI)
          context.fill()
        }
      context.globalAlpha = 1
    }
    context.restore()
    names(context, picture, x, y, theme)
    context.fillStyle = palette.ink
    context.fillRect(Math.round(x(at)), MARGIN.top, 1, y(0) - MARGIN.top)
  }

/** Each curve is named where it crosses the middle, once the playhead has come so far. */
function names(
  context: CanvasRenderingContext2D,
  { curves, pairs, top }: RecallPicture,
  x: (n: number) => number,
  y: (value: number) => number,
  theme: 'light' | 'dark',
) {
  const palette = palettes[theme]
  context.font = `600 12.5px ${SANS}`
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  // The chosen one last: where two names meet, it is the one that can be read.
  for (const { points, name, quantity, strong } of [...curves].sort((a, b) => Number(a.strong) - Number(b.strong))) {
    const crossing = points.findIndex(
      ({ value }, i) => i > 0 && (value - top / 2) * (points[i - 1]!.value - top / 2) <= 0,
    )
    const [before, after] = [points[crossing - 1], points[crossing]]
    if (!name || !before || !after || after.pairs > pairs) continue
    const u = (top / 2 - before.value) / (after.value - before.value || 1)
    const at = before.pairs * (after.pairs / before.pairs) ** u
    context.strokeStyle = palette.paper
    context.lineWidth = 6
    context.strokeText(name, x(at), y(top / 2))
    context.fillStyle = strong ? palette[quantity] : palette.soft
    context.fillText(name, x(at), y(top / 2))
  }
}

function line(context: CanvasRenderingContext2D, path: readonly (readonly [number, number])[], width: number) {
  context.lineWidth = width
  context.lineJoin = 'round'
  context.beginPath()
  path.forEach(([x, y], i) => {
    if (i === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  })
  context.stroke()
}
