/** How large the reader's state and the cell's are, token by token. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo } from 'react'
import { Chart, type PlotModule } from '../../figures/chart'
import type { Compared } from './compare'

const lines = [
  { key: 'cell', name: 'the cell’s', colour: 'var(--state)', dash: '' },
  { key: 'yours', name: 'yours', colour: 'var(--ink)', dash: '3 4' },
] as const

export function Sizes({ sizes }: { readonly sizes: Compared['sizes'] }) {
  const options = useMemo(() => chart(sizes), [sizes])
  const last = sizes.at(-1)!
  return (
    <figure className="sizes" aria-label="Size of the state, token by token">
      <p className="line-names">
        Size of the state:
        {lines.map(({ key, name, colour, dash }) => (
          <span key={key} style={{ color: colour }}>
            <svg width="26" height="8" aria-hidden="true">
              <path d="M0 4H26" stroke="currentColor" strokeWidth="2.25" strokeDasharray={dash} />
            </svg>
            {name}
          </span>
        ))}
      </p>
      <Chart
        options={options}
        label={`Size of the state over ${sizes.length} tokens: at the end ${last.yours.toPrecision(3)} for yours, ${last.cell.toPrecision(3)} for the cell’s`}
      />
    </figure>
  )
}

const chart =
  (sizes: Compared['sizes']) =>
  (Plot: PlotModule): PlotOptions => ({
    height: 150,
    marginLeft: 44,
    marginRight: 12,
    marginBottom: 34,
    style: { fontFamily: 'var(--sans)', fontSize: '12px', color: 'var(--soft)', background: 'none' },
    x: { label: 'token', ticks: 6 },
    y: { label: null, ticks: 3, grid: true, zero: true, nice: true },
    marks: lines.map(({ key, colour, dash }) =>
      Plot.lineY(sizes, { x: ({ t }) => t + 1, y: key, stroke: colour, strokeWidth: 2.25, strokeDasharray: dash }),
    ),
  })
