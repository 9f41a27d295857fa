/** Every head as a point: how much it forgets on average, and how strongly it writes. */

import { useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { Canvas, type Draw, type Size } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { formatAlpha, formatShare } from '../../figures/format'
import { place } from '../place'
import { meanDecays, writesOf } from './measures'

interface HeadsMapProps {
  readonly trace: Trace
  readonly chosen: HeadRef
  readonly onChoose: (head: HeadRef) => void
}

interface Point extends HeadRef {
  /** 1 − mean alpha */
  readonly forgets: number
  /** Mean beta. */
  readonly writes: number
}

const MARGIN = { left: 44, right: 12, top: 10, bottom: 40 } as const
const HEIGHT = 210
/** Pixels within which a point is meant. */
const NEAR = 24

const scales = ({ width, height }: Size) => ({
  x: (share: number) => MARGIN.left + share * (width - MARGIN.left - MARGIN.right),
  y: (share: number) => height - MARGIN.bottom - share * (height - MARGIN.top - MARGIN.bottom),
})

export function HeadsMap({ trace, chosen, onChoose }: HeadsMapProps) {
  const [width, setWidth] = useState(0)
  const decays = meanDecays(trace)
  const points = writesOf(trace).map(({ layer, head, mean }, i): Point => {
    return { layer, head, forgets: 1 - decays[i]!, writes: 1 - mean }
  })
  const own = points.find(({ layer, head }) => layer === chosen.layer && head === chosen.head)
  const pick = (event: React.MouseEvent<HTMLCanvasElement>) => {
    const { x, y } = scales({ width, height: HEIGHT })
    const far = (point: Point) =>
      Math.hypot(x(point.forgets) - event.nativeEvent.offsetX, y(point.writes) - event.nativeEvent.offsetY)
    const nearest = points.reduce((a, b) => (far(b) < far(a) ? b : a))
    if (far(nearest) < NEAR) onChoose({ layer: nearest.layer, head: nearest.head })
  }
  return (
    <section aria-label="All heads">
      <h3>
        All {points.length} heads <small>means over the text</small>
      </h3>
      <Canvas
        height={HEIGHT}
        className="seekable"
        label={`Each head by what it forgets and how strongly it writes.${own ? ` ${place(own)} forgets ${formatShare(own.forgets)} of its state at a token and writes with ${formatAlpha(own.writes)}, on average.` : ''}`}
        draw={drawMap(points, own ?? null)}
        onWidth={setWidth}
        onClick={pick}
      />
    </section>
  )
}

const drawMap =
  (points: readonly Point[], own: Point | null): Draw =>
  (context, size, theme) => {
    const palette = palettes[theme]
    const { x, y } = scales(size)
    context.font = `450 12px ${SANS}`
    context.fillStyle = palette.soft
    context.textBaseline = 'middle'
    context.textAlign = 'right'
    for (const share of [0, 0.5, 1]) {
      context.fillStyle = share === 0 ? palette.rule : palette.faint
      context.fillRect(x(0), Math.round(y(share)), x(1) - x(0), 1)
      context.fillRect(Math.round(x(share)), y(1), 1, y(0) - y(1))
      context.fillStyle = palette.soft
      context.fillText(String(share), x(0) - 8, y(share))
    }
    context.textBaseline = 'top'
    for (const [share, align] of [
      [0, 'left'],
      [0.5, 'center'],
      [1, 'right'],
    ] as const) {
      context.textAlign = align
      context.fillText(`${100 * share} %`, x(share), y(0) + 7)
    }
    context.textAlign = 'right'
    context.fillText('forgotten at a token, 1 − α', x(1), y(0) + 23)
    context.textAlign = 'left'
    context.fillText('write strength β', x(0) + 8, y(1) + 2)
    for (const point of points) {
      const here = point === own
      context.beginPath()
      context.arc(x(point.forgets), y(point.writes), here ? 6 : 4, 0, 2 * Math.PI)
      context.fillStyle = palette.state
      context.globalAlpha = here ? 1 : 0.45
      context.fill()
      context.globalAlpha = 1
      if (!here) continue
      context.strokeStyle = palette.ink
      context.lineWidth = 2
      context.stroke()
      const left = point.forgets > 0.7
      context.font = `600 12.5px ${SANS}`
      context.fillStyle = palette.ink
      context.textBaseline = 'middle'
      context.textAlign = left ? 'right' : 'left'
      context.strokeStyle = palette.paper
      context.lineWidth = 4
      context.strokeText(place(point), x(point.forgets) + (left ? -11 : 11), y(point.writes))
      context.fillText(place(point), x(point.forgets) + (left ? -11 : 11), y(point.writes))
    }
  }
