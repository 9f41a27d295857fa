/** Bits per byte along the position, from the catalog: does a model still read well far into a text? */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo, useState } from 'react'
import type { CatalogModel } from '../../../models/catalog'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatBits, formatCount } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { familiesOf, useCatalog } from '../../state/catalog'
import { beyondTraining, heldOut } from '../claims/claims'
import { type Line, LineNames, lineOf, machineLineOf } from '../lines'
import { asMachines } from '../race/racers'

interface AlongPositionProps {
  /** Families of the catalog, separated by spaces. */
  readonly models: string
  /** What the lines are called: the catalog's names, those of the race, or what the decay is, which is the default. */
  readonly called?: 'name' | 'gate' | 'machine'
}

/** A model with the name and the line that it has in this figure. */
interface Drawn extends CatalogModel {
  readonly line: Line
}

const drawn: Readonly<
  Record<NonNullable<AlongPositionProps['called']>, (models: readonly CatalogModel[]) => readonly Drawn[]>
> = {
  name: (models) => models.map((model) => ({ ...model, line: lineOf(model.family) })),
  gate: (models) =>
    models.map((model) => {
      const line = lineOf(model.family)
      return { ...model, name: line.gate ?? model.name, line }
    }),
  machine: (models) => asMachines(models).map((model) => ({ ...model, line: machineLineOf(model.family) })),
}

export function AlongPosition({ models: families, called = 'gate' }: AlongPositionProps) {
  const { catalog, error } = useCatalog()
  const [table, setTable] = useState(false)
  const models = useMemo(() => drawn[called](familiesOf(catalog, families)), [catalog, families, called])
  const options = useMemo(() => chart(models), [models])
  const trained = Math.max(0, ...models.flatMap(({ training }) => training.context.map(({ length }) => length)))
  const beyond = beyondTraining(models)
  return (
    <Figure
      name="Bits per byte along the text"
      description={describe(models)}
      look={`Follow each line to the right${beyond ? ', past the longest text that the networks were trained on' : ''}.`}
      happened={beyond ?? `They learned from texts of up to ${formatCount(trained)} tokens.`}
      source={`Computed once for every network on ${heldOut(models)} that none of them has seen, with the weights that run in this page.`}
    >
      <h3>
        Bits per byte <small>by position; fewer is better</small>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {models.length === 0 ? (
        <p className="missing" role="status">
          {error ?? 'Opening the catalog …'}
        </p>
      ) : table ? (
        <MatrixTable
          caption="Mean bits per byte by position"
          columns={models.map(({ name }) => name)}
          rows={(models[0]?.quality.byPosition ?? []).map(({ from, to }, i) => ({
            name: `${formatCount(from)} to ${formatCount(to - 1)}`,
            cells: models.map(({ quality }) => formatBits(quality.byPosition[i]?.bits ?? Number.NaN)),
          }))}
        />
      ) : (
        <>
          <LineNames models={models} />
          <Chart options={options} label="Bits per byte along the position" />
        </>
      )}
    </Figure>
  )
}

const stroke = ({ line }: Drawn) => `var(--${line.quantity})`

/** Where each line begins and ends. */
function describe(models: readonly Drawn[]): string {
  if (models.length === 0) return 'The figure is waiting for the list of models.'
  const ends = models.flatMap(({ name, quality: { byPosition } }) => {
    const [first, last] = [byPosition[0], byPosition.at(-1)]
    return first && last
      ? [
          `${name} from ${formatBits(first.bits)} in the first ${first.to} symbols to ${formatBits(last.bits)} after ${formatCount(last.from)}`,
        ]
      : []
  })
  return `Bits per byte by position in a text: ${ends.join('; ')}.`
}

function chart(models: readonly Drawn[]) {
  const points = models.flatMap((model) =>
    model.quality.byPosition.map(({ from, to, bits }) => ({
      id: model.family,
      name: model.name,
      // The geometric middle of the bucket: positions are on a logarithmic axis.
      position: Math.sqrt(Math.max(1, from) * to),
      bits,
    })),
  )
  const trained = models.flatMap(({ training }) => training.context.map(({ length }) => length))
  return (Plot: PlotModule, width: number): PlotOptions => ({
    height: 320,
    marginLeft: 48,
    marginRight: width < 560 ? 16 : 150,
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
      label: 'position in the text',
      tickFormat: (n: number) => formatCount(n),
      ticks: width < 560 ? 4 : 8,
    },
    y: { label: null, ticks: 5, grid: true, zero: false, nice: true },
    marks: [
      Plot.ruleX([Math.max(...trained)], { stroke: 'var(--rule)', strokeDasharray: '3 4' }),
      Plot.text([Math.max(...trained)], {
        x: (d: number) => d,
        frameAnchor: 'top',
        textAnchor: 'end',
        dx: -6,
        text: () => 'longest in training',
        fill: 'var(--soft)',
      }),
      ...models.map((model) => {
        const mine = points.filter(({ id }) => id === model.family)
        return Plot.lineY(mine, {
          x: 'position',
          y: 'bits',
          stroke: stroke(model),
          strokeWidth: 2.25,
          strokeDasharray: model.line.dash,
        })
      }),
      ...(width < 560 ? [] : [ends(Plot, models, points)]),
      Plot.tip(
        points,
        Plot.pointer({
          x: 'position',
          y: 'bits',
          title: (d: (typeof points)[number]) => `${d.name}\n${formatBits(d.bits)} bits per byte`,
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  })
}

/** Names at the ends of the lines, moved apart by hand where two lines end together. */
function ends(
  Plot: PlotModule,
  models: readonly Drawn[],
  points: readonly { id: string; name: string; position: number; bits: number }[],
) {
  const last = models
    .flatMap((model) =>
      points
        .filter(({ id }) => id === model.family)
        .slice(-1)
        .map((end) => ({ ...end, colour: stroke(model) })),
    )
    .sort((a, b) => b.bits - a.bits)
  const range = Math.max(...points.map(({ bits }) => bits)) - Math.min(...points.map(({ bits }) => bits))
  const gap = range * 0.07
  let above = Number.POSITIVE_INFINITY
  const placed = last.map((end) => {
    above = Math.min(end.bits, above - gap)
    return { ...end, at: above }
  })
  return Plot.text(placed, {
    x: 'position',
    y: 'at',
    text: 'name',
    fill: (d: { colour: string }) => d.colour,
    textAnchor: 'start',
    dx: 10,
    fontWeight: 600,
  })
}
