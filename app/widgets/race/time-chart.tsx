/** Milliseconds a token of both lanes, as a running median. */

import { useMemo } from 'react'
import type { Trace } from '../../../models/trace'
import { Canvas } from '../../figures/canvas'
import { drawGrowth } from '../../figures/draw-growth'
import { formatCount, formatMs } from '../../figures/format'
import { paceAt } from '../measure'
import type { Racer } from './racers'

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
      for (let at = 0; at < length; at += EVERY) out.push(at >= from ? paceAt(frames, at) : null)
      return out
    }
    return { cache: of(lanes.cache), state: of(lanes.state) }
  }, [lanes, length, from])
  const at = (racer: Racer) => (token: number) => paces[racer][Math.floor(token / EVERY)] ?? null
  return (
    <section aria-label="Time">
      <h3>
        Time for one token <small>median of the last 33, after the prompt</small>
      </h3>
      <Canvas
        height={250}
        label={`Milliseconds a token up to token ${formatCount(t + 1)}`}
        draw={drawGrowth(
          {
            t,
            ticks: 'decimal',
            format: (value) => (value === 0 ? '0' : formatMs(value)),
            series: [
              { quantity: 'cache', name: 'Transformer', at: at('cache') },
              { quantity: 'state', name: 'gated RNN', at: at('state'), dashed: true },
            ],
            marks: [],
          },
          null,
        )}
      />
    </section>
  )
}
