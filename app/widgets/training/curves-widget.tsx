/** The training as it went: the loss of every network over the symbols that it has read, one length of training at a time. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo, useState } from 'react'
import type { TrainedModel } from '../../../models/results'
import { Segmented } from '../../controls/segmented'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatBits, formatCount, formatSymbols } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { useResults } from '../../state/results'
import { LineNames, lineOf, strokeOf } from '../lines'
import { bitsAt, groupName, groupsOf, seedsOf, sizesOf, titlesOf } from './groups'
import { picturesOf } from './sets'
import { base, NARROW, spaced } from './style'

/** The start of a curve is steep and tells nothing apart: the axis begins where this share of the training is done. */
const FROM = 0.06
const TABLE = [0.1, 0.2, 0.4, 0.6, 0.8, 1]

export function TrainingCurves() {
  const { results, error } = useResults()
  const [chosen, setChosen] = useState(0)
  const [table, setTable] = useState(false)
  const groups = useMemo(() => groupsOf(results?.models ?? []), [results])
  const [pictured, setPictured] = useState(0)
  const group = groups[chosen]
  const pictures = useMemo(() => picturesOf(group?.models ?? []), [group])
  const models = useMemo(() => titled((pictures[pictured] ?? pictures[0])?.models ?? []), [pictures, pictured])
  const options = useMemo(() => chart(models), [models])
  const places = TABLE.map((share) => Math.round(share * (group?.symbols ?? 0)))
  return (
    <Figure
      name="The training as it went"
      description={
        group
          ? `Loss curves of ${models.map(({ name }) => name).join(', ')}.`
          : 'The figure is waiting for its records.'
      }
      look="Compare the order of the lines at the left, at the right, and where the texts become longer."
      happened={group ? happened(models, group.symbols) : ''}
      source={
        group
          ? `Recorded while they were trained: bits per byte on the training text since the last point, ${seedsOf(models)}. All fall together at the end because the learning rate does, and the texts become longer there (${models[0]!.runs[0]!.windows.map(formatCount).join(', then ')} symbols). Networks that read different amounts are never in one picture.`
          : ''
      }
    >
      <div className="figure-top">
        {groups.length > 1 && (
          <Segmented
            legend="Symbols read"
            options={groups.map((one, i) => ({ value: String(i), label: groupName(one) }))}
            value={String(chosen)}
            onChange={(value) => {
              setChosen(Number(value))
              setPictured(0)
            }}
          />
        )}
        {pictures.length > 1 && (
          <Segmented
            legend="Networks"
            options={pictures.map(({ name }, i) => ({ value: String(i), label: name }))}
            value={String(pictured)}
            onChange={(value) => setPictured(Number(value))}
          />
        )}
        {group && <span className="chip">{sizesOf(models)}</span>}
      </div>
      <h3>
        Bits per byte <small>on the training text</small>
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
          caption="Bits per byte on the training text, by symbols read"
          columns={models.map(({ name }) => name)}
          rows={places.map((symbols) => ({
            name: formatSymbols(symbols),
            cells: models.map(({ runs }) => {
              const bits = bitsAt(runs[0]!, symbols)
              return bits === null ? '–' : formatBits(bits)
            }),
          }))}
        />
      ) : (
        <>
          <LineNames models={models} />
          <Chart options={options} label="Training loss over symbols read" />
        </>
      )}
    </Figure>
  )
}

/** With the names that tell them apart. */
const titled = (models: readonly TrainedModel[]): readonly TrainedModel[] => {
  const titles = titlesOf(models)
  return models.map((model) => ({ ...model, name: titles.get(model.id)! }))
}

/** How far the Transformer, or else the last network, lies from the first one along the way. */
function happened(models: readonly TrainedModel[], symbols: number): string {
  const at = (model: TrainedModel, share: number) => bitsAt(model.runs[0]!, Math.round(share * symbols))
  const traced = models.find(({ family }) => family === 'transformer') ?? models.at(-1)!
  const behind = (share: number) => {
    const own = at(traced, share)
    const all = models.flatMap((model) => at(model, share) ?? [])
    return own === null ? null : own - Math.min(...all)
  }
  const said = [
    ['after a tenth of its training', 0.1],
    ['after eight tenths', 0.8],
    ['at the end', 1],
  ] as const
  const parts = said.flatMap(([when, share]) => {
    const gap = behind(share)
    return gap === null ? [] : [`${formatBits(gap)} ${when}`]
  })
  return `${traced.name} lies behind the first of them, in bits per byte, by ${parts.join(', ')}.`
}

const chart =
  (models: readonly TrainedModel[]) =>
  (Plot: PlotModule, width: number): PlotOptions => {
    const total = Math.max(...models.map(({ runs }) => runs[0]!.symbols))
    const points = models.flatMap(({ id, family, name, runs }) =>
      runs.flatMap(({ curve, seed }) =>
        curve
          .filter(([symbols]) => symbols >= FROM * total)
          .map(([symbols, y]) => ({ id, family, name, run: `${id} ${seed}`, symbols, y })),
      ),
    )
    const all = points.map(({ y }) => y)
    const ends = models.map(({ family, name, runs }) => ({ family, name, y: runs[0]!.curve.at(-1)![1] }))
    const gap = (Math.max(...all) - Math.min(...all)) * 0.06
    return {
      ...base(width),
      x: { label: 'symbols read', ticks: width < NARROW ? 3 : 6, tickFormat: (n: number) => formatSymbols(n) },
      y: { label: null, grid: true, zero: false, nice: true, ticks: 6 },
      marks: [
        ...models.map(({ id, family }) =>
          Plot.lineY(
            points.filter((point) => point.id === id),
            {
              x: 'symbols',
              y: 'y',
              z: 'run',
              stroke: strokeOf(family),
              strokeWidth: 2,
              strokeDasharray: lineOf(family).dash,
            },
          ),
        ),
        ...(width < NARROW
          ? []
          : [
              Plot.text(spaced(ends, gap), {
                x: total,
                y: 'at',
                text: 'name',
                fill: (d: { family: string }) => strokeOf(d.family),
                textAnchor: 'start',
                dx: 10,
                fontWeight: 600,
              }),
            ]),
        Plot.tip(
          points,
          Plot.pointer({
            x: 'symbols',
            y: 'y',
            title: (d: { name: string; symbols: number; y: number }) =>
              `${d.name}\n${formatBits(d.y)} after ${formatSymbols(d.symbols)}`,
            fill: 'var(--paper)',
            stroke: 'var(--rule)',
          }),
        ),
      ],
    }
  }
