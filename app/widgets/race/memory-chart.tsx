/** Bytes of both lanes up to the playhead: bars for now, lines for how it came. Covered until the reader has guessed. */

import { useRef, useState } from 'react'
import type { Trace } from '../../../models/trace'
import { Bars } from '../../figures/bars'
import { Canvas } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { drawGrowth, type Growth, growthScales } from '../../figures/draw-growth'
import { formatBytes, formatCount, formatExact } from '../../figures/format'
import { useOnceVisible } from '../../figures/once-visible'
import { Readout } from '../../figures/readout'
import { useFigureTheme } from '../../figures/theme'
import { useCovered } from '../cover'
import { crossing } from './crossing'
import { useGuess } from './guess'
import { RACERS, type Racer, racers } from './racers'

interface MemoryChartProps {
  readonly lanes: Readonly<Record<Racer, Trace>>
  readonly t: number
  /** Called once the memory has been uncovered and is in view. */
  readonly onUncovered: () => void
}

const HEIGHT = 250

/** Bytes on an axis: 1.50 MiB is 1.5 MiB there. */
const roundBytes = (value: number) =>
  value === 0
    ? '0'
    : formatBytes(value)
        .replace(/(\.\d*?)0+ /, '$1 ')
        .replace('. ', ' ')

export function MemoryChart(props: MemoryChartProps) {
  const { open, look } = useGuess()
  if (!useCovered(!open)) return <Uncovered {...props} />
  return (
    <section aria-label="Memory" className="covered">
      <h3>Memory</h3>
      <div style={{ minHeight: HEIGHT + 58 }}>
        <p>Covered until you have guessed where the lines cross.</p>
        <button type="button" className="quiet" onClick={look}>
          Show the memory
        </button>
      </div>
    </section>
  )
}

function Uncovered({ lanes, t, onUncovered }: MemoryChartProps) {
  const palette = palettes[useFigureTheme()]
  const tokens = useGuess((guess) => guess.tokens)
  const [cursor, setCursor] = useState<number | null>(null)
  const [width, setWidth] = useState(0)
  const ref = useRef<HTMLElement>(null)
  useOnceVisible(ref, onUncovered)
  const bytes = (racer: Racer, at: number) => lanes[racer].frames[at]?.bytes ?? null

  const at = crossing(lanes.cache.frames, lanes.state.frames)
  const growth: Growth = {
    t,
    ticks: 'binary',
    format: roundBytes,
    series: [
      { quantity: 'cache', name: 'Transformer’s cache', at: (token) => bytes('cache', token) },
      { quantity: 'state', name: 'RNN’s state', at: (token) => bytes('state', token), dashed: true },
    ],
    marks: [
      ...(at !== null && at <= t ? [{ t: at, text: `they cross at ${formatCount(at + 1)}`, dashed: false }] : []),
      ...(tokens !== null ? [{ t: tokens - 1, text: `your guess ${formatCount(tokens)}`, dashed: true }] : []),
    ],
  }
  const shown = cursor !== null && cursor <= t ? cursor : null
  return (
    <section ref={ref} aria-label="Memory">
      <h3>
        Memory <small>at token {formatCount(t + 1)}, exact</small>
      </h3>
      <Bars
        label="Memory"
        bars={racers.map((racer) => ({
          name: RACERS[racer].name,
          value: bytes(racer, t),
          text: formatBytes(bytes(racer, t) ?? 0),
          title: formatExact(bytes(racer, t) ?? 0),
          colour: palette[racer],
        }))}
      />
      <Canvas
        height={HEIGHT}
        label={`Memory over ${formatCount(t + 1)} tokens: the cache grows with each, the state stays as it is`}
        draw={drawGrowth(growth, shown)}
        onWidth={setWidth}
        onPointerMove={(event) => setCursor(growthScales(growth, width, HEIGHT).tokenAt(event.nativeEvent.offsetX))}
        onPointerLeave={() => setCursor(null)}
      />
      <Readout
        reading={{
          mark: `Token ${formatCount((shown ?? t) + 1)}:`,
          value: racers
            .map((racer) => `${RACERS[racer].name} ${formatExact(bytes(racer, shown ?? t) ?? 0)}`)
            .join(', '),
        }}
        pinned={false}
        idle=""
      />
    </section>
  )
}
