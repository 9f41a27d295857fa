/** What each network reaches against what it keeps, or against its size: the curves over state and over size. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo, useState } from 'react'
import type { TrainedModel } from '../../../models/results'
import { Segmented } from '../../controls/segmented'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatBits, formatCount, formatLarge, formatParameters, formatSymbols } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { useResults } from '../../state/results'
import { LineNames, lineOf, strokeOf } from '../lines'
import { extremes, type Group, groupName, groupsOf, meanTest, seedsOf, sizesOf, titlesOf } from './groups'
import { base, NARROW, spaced } from './style'

type Axis = 'kept' | 'parameters'

export function KeptWidget() {
  const { results, error } = useResults()
  const [chosen, setChosen] = useState(0)
  const [axis, setAxis] = useState<Axis>('kept')
  const [table, setTable] = useState(false)
  const groups = useMemo(() => groupsOf(results?.models ?? []), [results])
  const group = useMemo(() => {
    const found = groups[chosen]
    if (!found) return undefined
    const titles = titlesOf(found.models)
    return { ...found, models: found.models.map((model) => ({ ...model, name: titles.get(model.id)! })) }
  }, [groups, chosen])
  const context = results?.context ?? 0
  // One size gives no curve over size.
  const sizes = new Set(group?.models.map(({ size }) => size)).size
  const over: Axis = sizes > 1 ? axis : 'kept'
  const options = useMemo(() => chart(group?.models ?? [], over, context), [group, over, context])
  const ranked = [...(group?.models ?? [])].sort((a, b) => meanTest(a) - meanTest(b))
  return (
    <Figure
      name="Bits per byte against memory"
      description={
        group ? `Test bits per byte of ${group.models.length} networks.` : 'The figure is waiting for its records.'
      }
      look="Compare marks at the same height: how far apart are they from left to right?"
      happened={group ? happened(group) : ''}
      source={
        group
          ? `Recorded: whole held-out works, float32 weights, ${seedsOf(group.models)}${sizes > 1 ? '; a line joins the sizes of one network that read as much' : ''}.`
          : ''
      }
    >
      <div className="figure-top">
        {groups.length > 1 && (
          <Segmented
            legend="Symbols read"
            options={groups.map((one, i) => ({ value: String(i), label: groupName(one) }))}
            value={String(chosen)}
            onChange={(value) => setChosen(Number(value))}
          />
        )}
        {sizes > 1 && (
          <Segmented
            legend="Over"
            options={[
              { value: 'kept', label: 'numbers kept' },
              { value: 'parameters', label: 'parameters' },
            ]}
            value={axis}
            onChange={setAxis}
          />
        )}
        {group && <span className="chip">{sizesOf(group.models)}</span>}
      </div>
      <h3>
        Bits per byte <small>on the test works</small>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {!group ? (
        <p className="missing" role="status">
          {error ?? 'Opening the records …'}
        </p>
      ) : table ? (
        <MatrixTable
          caption={`Test works, and numbers kept after ${formatCount(context)} symbols`}
          columns={['bits per byte', 'numbers kept', 'parameters', 'seeds']}
          rows={ranked.map((model) => ({
            name: model.name,
            cells: [
              formatBits(meanTest(model)),
              formatCount(model.kept),
              formatCount(model.parameters),
              String(model.runs.length),
            ],
          }))}
        />
      ) : (
        <>
          <LineNames models={oneOfEach(group.models)} />
          <Chart options={options} label="Test bits per byte against numbers kept" />
        </>
      )}
    </Figure>
  )
}

/** A family has one mark, whatever its sizes. */
const oneOfEach = (models: readonly TrainedModel[]): readonly TrainedModel[] =>
  models.filter(({ family }, i) => models.findIndex((model) => model.family === family) === i)

function happened({ models }: Group): string {
  const { most, best, times } = extremes(models)
  if (times === 1) return `No network here reads as well as the ${most.name}, which keeps most.`
  const lead = meanTest(most) - meanTest(best)
  return (
    // “The Transformer, 8 layers, keeps”
    `The ${most.name}${most.name.includes(',') ? ',' : ''} keeps ${formatCount(times)} times as many numbers as ${best.name}, which needs ${formatBits(lead)} bits fewer: ` +
    'on this measure memory alone buys little.'
  )
}

/** Columns of names to a factor of ten. */
const COLUMNS = 8

const chart =
  (models: readonly TrainedModel[], axis: Axis, context: number) =>
  (Plot: PlotModule, width: number): PlotOptions => {
    const points = models.map((model) => ({
      family: model.family,
      name: model.name,
      x: model[axis],
      y: meanTest(model),
      low: Math.min(...model.runs.map(({ test }) => test)),
      high: Math.max(...model.runs.map(({ test }) => test)),
    }))
    const range = Math.max(...points.map(({ y }) => y)) - Math.min(...points.map(({ y }) => y))
    // Names are moved apart only where marks stand above each other, or nearly so.
    const column = (x: number) => Math.round(COLUMNS * Math.log10(x))
    const named =
      width < NARROW
        ? []
        : [...new Set(points.map(({ x }) => column(x)))].flatMap((at) =>
            spaced(
              points.filter(({ x }) => column(x) === at),
              range * 0.075,
            ),
          )
    const text = axis === 'kept' ? formatLarge : formatParameters
    // Ticks are round numbers: 1 million, and not 1.00 million.
    const tick = (n: number) => (axis === 'kept' && n >= 1e6 ? formatSymbols(n) : text(n))
    const largest = Math.max(...points.map(({ x }) => x))
    return {
      ...base(width),
      marginRight: 40,
      x: {
        type: 'log',
        label: axis === 'kept' ? `numbers kept after ${formatCount(context)} symbols` : 'parameters',
        ticks: width < NARROW ? 2 : 5,
        tickFormat: tick,
        domain: [Math.min(...points.map(({ x }) => x)) / 1.3, largest * 1.6],
      },
      y: { label: null, grid: true, zero: false, nice: true, ticks: 6 },
      marks: [
        ...[...new Set(points.map(({ family }) => family))].map((family) =>
          Plot.lineY(
            points.filter((point) => point.family === family).sort((a, b) => a.x - b.x),
            { x: 'x', y: 'y', stroke: strokeOf(family), strokeWidth: 2, strokeDasharray: lineOf(family).dash },
          ),
        ),
        Plot.ruleX(
          points.filter(({ low, high }) => low < high),
          { x: 'x', y1: 'low', y2: 'high', stroke: 'var(--rule)' },
        ),
        Plot.dot(points, {
          x: 'x',
          y: 'y',
          stroke: (d: { family: string }) => strokeOf(d.family),
          strokeWidth: 2,
          // As in the lines: what is dashed there is open here.
          fill: (d: { family: string }) => (lineOf(d.family).dash ? 'var(--paper)' : strokeOf(d.family)),
          r: 4.5,
        }),
        ...(['start', 'end'] as const).map((anchor) =>
          Plot.text(
            named.filter(({ x }) => (anchor === 'end') === x > largest / 4),
            {
              x: 'x',
              y: 'at',
              text: 'name',
              fill: (d: { family: string }) => strokeOf(d.family),
              fontWeight: 600,
              textAnchor: anchor,
              dx: anchor === 'end' ? -11 : 11,
            },
          ),
        ),
        Plot.tip(
          points,
          Plot.pointer({
            x: 'x',
            y: 'y',
            title: (d: (typeof points)[number]) => `${d.name}\n${formatBits(d.y)} bits per byte\n${text(d.x)}`,
            fill: 'var(--paper)',
            stroke: 'var(--rule)',
          }),
        ),
      ],
    }
  }
