/** Time a symbol against symbols a call, both on logarithmic axes: a line a network and backend. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo } from 'react'
import type { Ways } from '../../../models/ways'
import { Chart, type PlotModule } from '../../figures/chart'
import { lineOf, perSymbol, twoFigures } from './lines'

export function WaysChart({ ways }: { readonly ways: readonly Ways[] }) {
  const options = useMemo(() => chart(ways), [ways])
  return <Chart options={options} label="Milliseconds a symbol by symbols a call, both on logarithmic axes" />
}

function chart(all: readonly Ways[]) {
  const lines = all.map(lineOf)
  const points = lines.flatMap(({ ways, name, colour }) =>
    ways.readings.map((reading) => ({ name, colour, ...reading, symbol: perSymbol(reading) })),
  )
  const symbols = points.map(({ symbol }) => symbol)
  const sizes = [...new Set(points.map(({ size }) => size))].sort((a, b) => a - b)
  return (_: PlotModule, width: number): PlotOptions => ({
    height: width < 560 ? 260 : 320,
    marginLeft: 52,
    marginRight: 20,
    marginBottom: 42,
    style: {
      fontFamily: 'var(--sans)',
      fontSize: '12.5px',
      color: 'var(--soft)',
      background: 'none',
      overflow: 'visible',
    },
    x: {
      type: 'log',
      base: 2,
      domain: [1, Math.max(2, ...sizes)],
      label: 'symbols a call',
      ticks: sizes,
      tickFormat: String,
    },
    y: {
      type: 'log',
      label: '↑ ms a symbol',
      grid: true,
      domain: [Math.min(...symbols) * 0.8, Math.max(...symbols) * 1.2],
      ticks: 5,
      tickFormat: twoFigures,
    },
    marks: [
      ...lines.map(({ ways, colour, dash }) =>
        _.lineY(ways.readings, {
          x: 'size',
          y: perSymbol,
          stroke: colour,
          strokeWidth: 2.25,
          strokeDasharray: dash,
        }),
      ),
      _.dot(points, { x: 'size', y: 'symbol', fill: 'colour', r: 3.5 }),
      _.tip(
        points,
        _.pointer({
          x: 'size',
          y: 'symbol',
          title: (d: (typeof points)[number]) =>
            `${d.name}\na call of ${d.size}: ${twoFigures(d.ms)} ms, median of ${d.calls}\n${twoFigures(d.symbol)} ms a symbol`,
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  })
}
