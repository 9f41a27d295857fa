/** Memory and milliseconds a token of every lane, over tokens. */

import { useState } from 'react'
import type { Trace } from '../../models/trace'
import { Canvas } from '../figures/canvas'
import { drawGrowth, type Growth, growthScales } from '../figures/draw-growth'
import { formatBytes, formatCount, formatExact, formatMs } from '../figures/format'
import { Readout } from '../figures/readout'
import { writingPace } from '../widgets/measure'
import { SaveFigure } from './save-figure'

/** A lane as charts know it. */
export interface ChartLane {
  readonly name: string
  readonly trace: Trace
  readonly quantity: Growth['series'][number]['quantity']
  readonly dash: readonly number[]
}

interface ChartsProps {
  readonly lanes: readonly ChartLane[]
  readonly t: number
}

const HEIGHT = 250

/** Tokens between two medians: a line of four thousand medians shows no more than one of five hundred. */
const EVERY = 8

export function Charts({ lanes, t }: ChartsProps) {
  return (
    <div className="panels even">
      <GrowthChart
        title="Memory"
        about="exact bytes after each token"
        file="memory"
        lanes={lanes}
        t={t}
        ticks="binary"
        format={(value) => (value === 0 ? '0' : formatBytes(value).replace(/\.?0+ /, ' '))}
        read={formatExact}
        at={(trace, token) => trace.frames[token]?.bytes ?? null}
      />
      <GrowthChart
        title="Time"
        about="for one written token, running median"
        file="time"
        lanes={lanes}
        t={t}
        ticks="decimal"
        format={(value) => (value === 0 ? '0' : formatMs(value))}
        read={formatMs}
        at={(trace, token) =>
          token < trace.frames.length ? (pacesOf(trace)[Math.floor(token / EVERY)] ?? null) : null
        }
      />
    </div>
  )
}

const known = new WeakMap<Trace, (number | null)[]>()

/** Paces of a trace, computed once: where its frames have grown, it is a new trace. */
function pacesOf(trace: Trace): (number | null)[] {
  let paces = known.get(trace)
  if (!paces) {
    paces = []
    for (let at = 0; at < trace.frames.length; at += EVERY)
      paces.push(writingPace(trace.frames, at, trace.prompt.length))
    known.set(trace, paces)
  }
  return paces
}

interface GrowthChartProps extends ChartsProps {
  readonly title: string
  readonly about: string
  readonly file: string
  readonly ticks: Growth['ticks']
  readonly format: Growth['format']
  /** A value in the line under the chart. */
  readonly read: (value: number) => string
  readonly at: (trace: Trace, token: number) => number | null
}

function GrowthChart({ title, about, file, lanes, t, ticks, format, read, at }: GrowthChartProps) {
  const [cursor, setCursor] = useState<number | null>(null)
  const [width, setWidth] = useState(0)
  const growth: Growth = {
    t,
    ticks,
    format,
    series: lanes.map(({ name, quantity, dash, trace }) => ({
      quantity,
      name: name.slice(0, 1),
      dashed: dash,
      at: (token) => at(trace, token),
    })),
    marks: [],
  }
  const shown = cursor !== null && cursor >= 0 && cursor <= t ? cursor : t
  const values = lanes.map(({ name, trace }) => {
    const value = at(trace, shown)
    return `${name.slice(0, 1)} ${value === null ? '–' : read(value)}`
  })
  return (
    <section aria-label={title}>
      <h3>
        {title} <small>{about}</small>
        <span className="end tools">
          <SaveFigure name={`unrolled-lab-${file}`} />
        </span>
      </h3>
      <Canvas
        height={HEIGHT}
        label={`${title} over ${formatCount(t + 1)} tokens. ${values.join(', ')}`}
        draw={drawGrowth(growth, cursor === null ? null : shown)}
        onWidth={setWidth}
        onPointerMove={(event) => setCursor(growthScales(growth, width, HEIGHT).tokenAt(event.nativeEvent.offsetX))}
        onPointerLeave={() => setCursor(null)}
      />
      <Readout
        reading={{ mark: `Token ${formatCount(shown + 1)}:`, value: values.join(', ') }}
        pinned={false}
        idle=""
      />
    </section>
  )
}
