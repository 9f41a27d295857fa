/** Milliseconds a token of both lanes, as a running median. */

import { useMemo } from 'react'
import type { Frame, Trace } from '../../../models/trace'
import { Bars } from '../../figures/bars'
import { Canvas } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { drawGrowth } from '../../figures/draw-growth'
import { formatCount, formatSeconds } from '../../figures/format'
import { useFigureTheme } from '../../figures/theme'
import { writingPace } from '../measure'
import { RACERS, type Racer, racers } from './racers'

interface TimeChartProps {
  readonly lanes: Readonly<Record<Racer, Trace>>
  readonly length: number
  readonly t: number
}

/** Tokens between two medians: a line of four thousand medians shows no more than one of five hundred. */
const EVERY = 8

export function TimeChart({ lanes, length, t }: TimeChartProps) {
  const from = Math.min(lanes.cache.prompt.length, length)
  const paces = useMemo(() => {
    const of = ({ frames }: Trace) => {
      const out: (number | null)[] = []
      for (let at = 0; at < length; at += EVERY) out.push(writingPace(frames, at, from))
      return out
    }
    return { cache: of(lanes.cache), state: of(lanes.state) }
  }, [lanes, length, from])
  const at = (racer: Racer) => (token: number) => paces[racer][Math.floor(token / EVERY)] ?? null
  const palette = palettes[useFigureTheme()]
  return (
    <section aria-label="Time">
      <h3>
        Time <small>in all; below, for one token</small>
      </h3>
      <Bars
        label="Time in all"
        bars={racers.map((racer) => {
          const ms = spent(lanes[racer].frames, t)
          return { name: RACERS[racer].name, value: ms, text: formatSeconds(ms), colour: palette[racer] }
        })}
      />
      <Canvas
        height={250}
        label={`Milliseconds a token up to token ${formatCount(t + 1)}`}
        draw={drawGrowth(
          {
            t,
            ticks: 'decimal',
            format: (value) => (value === 0 ? '0' : `${Number(value.toFixed(2))} ms`),
            series: [
              { quantity: 'cache', name: 'Transformer', at: at('cache') },
              { quantity: 'state', name: 'Gated RNN', at: at('state'), dashed: true },
            ],
            marks: [],
          },
          null,
        )}
      />
    </section>
  )
}

/** Milliseconds of all tokens up to t. */
function spent(frames: readonly Frame[], t: number): number {
  let sum = 0
  for (let i = 0; i <= t && i < frames.length; i += 1) sum += frames[i]!.ms
  return sum
}
