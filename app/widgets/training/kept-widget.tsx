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
import { type Mark, type Named, named } from './names'
import { base, NARROW } from './style'

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
    `The ${most.name}${most.name.includes(',') ? ',' : ''} keeps ${formatCount(times)} times as many numbers as ${best.name}, which needs ${formatBits(lead)} bits per byte less: ` +
    'on this measure memory alone buys little.'
  )
}

const HEIGHT = 400
const TOP = 20
const RIGHT = 40

const chart =
  (models: readonly TrainedModel[], axis: Axis, context: number) =>
  (Plot: PlotModule, width: number): PlotOptions => {
    const points = models.map((model) => ({
      family: model.family,
      name: model.name,
      n: model[axis],
      bits: meanTest(model),
      low: Math.min(...model.runs.map(({ test }) => test)),
      high: Math.max(...model.runs.map(({ test }) => test)),
    }))
    const narrow = width < NARROW
    const { marginLeft = 0, marginBottom = 0, height = 0 } = narrow ? base(width) : { ...base(width), height: HEIGHT }
    const bounds = [Math.min(...points.map(({ n }) => n)) / 1.3, Math.max(...points.map(({ n }) => n)) * 1.6] as const
    const scores = points.map(({ bits }) => bits)
    const range = [Math.floor(20 * Math.min(...scores)) / 20, Math.ceil(20 * Math.max(...scores)) / 20] as const
    const x = scaleOf([Math.log(bounds[0]), Math.log(bounds[1])], [marginLeft, width - RIGHT])
    const y = scaleOf(range, [height - marginBottom, TOP])
    const room = { left: marginLeft, right: width, top: TOP - 10, bottom: height - marginBottom - 4 }
    // On a narrow screen the names stand above the picture.
    const names = narrow
      ? []
      : named(
          points.map((one) => ({ ...one, x: x.to(Math.log(one.n)), y: y.to(one.bits) })),
          room,
        )
    const text = axis === 'kept' ? formatLarge : formatParameters
    // Ticks are round numbers: 1 million, and not 1.00 million.
    const tick = (n: number) => (axis === 'kept' && n >= 1e6 ? formatSymbols(n) : text(n))
    return {
      ...base(width),
      height,
      marginTop: TOP,
      marginRight: RIGHT,
      x: {
        type: 'log',
        label: axis === 'kept' ? `numbers kept after ${formatCount(context)} symbols` : 'parameters',
        ticks: width < NARROW ? 2 : 5,
        tickFormat: tick,
        domain: bounds,
      },
      y: { label: null, grid: true, domain: range, ticks: 6 },
      marks: [
        ...[...new Set(points.map(({ family }) => family))].map((family) =>
          Plot.lineY(
            points.filter((point) => point.family === family).sort((a, b) => a.n - b.n),
            { x: 'n', y: 'bits', stroke: strokeOf(family), strokeWidth: 2, strokeDasharray: lineOf(family).dash },
          ),
        ),
        Plot.ruleX(
          points.filter(({ low, high }) => low < high),
          { x: 'n', y1: 'low', y2: 'high', stroke: 'var(--rule)' },
        ),
        // From a mark to a name that had to stand away from it.
        Plot.link(
          names.filter(({ at, y }) => Math.abs(at - y) > 7),
          {
            x1: 'n',
            y1: 'bits',
            x2: ({ x: from, anchor }: Placed) => Math.exp(x.from(from + (anchor === 'start' ? 9 : -9))),
            y2: ({ at }: Placed) => y.from(at),
            stroke: ({ family }: Placed) => strokeOf(family),
            strokeOpacity: 0.45,
          },
        ),
        Plot.dot(points, {
          x: 'n',
          y: 'bits',
          stroke: (d: { family: string }) => strokeOf(d.family),
          strokeWidth: 2,
          // As in the lines: what is dashed there is open here.
          fill: (d: { family: string }) => (lineOf(d.family).dash ? 'var(--paper)' : strokeOf(d.family)),
          r: 4.5,
        }),
        ...(['start', 'end'] as const).map((anchor) =>
          Plot.text(
            names.filter((one) => one.anchor === anchor),
            {
              x: 'n',
              y: ({ at }: Placed) => y.from(at),
              text: 'name',
              fill: ({ family }: Placed) => strokeOf(family),
              // A line that passes behind a name does not strike it out.
              stroke: 'var(--paper)',
              strokeWidth: 3,
              fontWeight: 600,
              textAnchor: anchor,
              dx: anchor === 'end' ? -11 : 11,
            },
          ),
        ),
        Plot.tip(
          points,
          Plot.pointer({
            x: 'n',
            y: 'bits',
            title: (d: (typeof points)[number]) => `${d.name}\n${formatBits(d.bits)} bits per byte\n${text(d.n)}`,
            fill: 'var(--paper)',
            stroke: 'var(--rule)',
          }),
        ),
      ],
    }
  }

type Placed = Named<Mark & { readonly family: string }>

/** Between numbers and pixels, both ways. */
const scaleOf = ([low, high]: readonly [number, number], [first, last]: readonly [number, number]) => ({
  to: (value: number) => first + ((value - low) / (high - low)) * (last - first),
  from: (pixel: number) => low + ((pixel - first) / (last - first)) * (high - low),
})
