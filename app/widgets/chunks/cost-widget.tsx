/** The curve over the size of a chunk: work, and waiting. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo } from 'react'
import type { HeadSize } from '../../../models/cells/gated-linear-chunk'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatCount, formatLarge } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { useCovered } from '../cover'
import { Covered } from '../covered'
import { Goal } from '../goal'
import { LinkWaits } from '../link-waits'
import { ShareButton } from '../share-button'
import { useLink } from '../use-link'
import { bounds, type Cost, cheapest, costOf, fewWaits, LENGTH, STOPS, sizeOf, useCost } from './cost'
import { COST_FIGURE, costlyChunkOf } from './params'
import { useCostQuestion } from './question'
import { MODEL } from './reading'

export function CostWidget() {
  const model = useCatalogModel(MODEL)
  const size = useMemo(() => model && sizeOf(model), [model])
  const { chunk, open, set, take, look } = useCost()
  const { onTake } = useLink(COST_FIGURE, (shared) => take(costlyChunkOf(shared)), useCostQuestion)
  const covered = useCovered(!open)
  const options = useMemo(() => size && curves(size, chunk), [size, chunk])
  const cost = size && costOf(chunk, size)
  return (
    <Figure
      name="What a chunk costs"
      description={cost ? said(cost) : 'The figure is waiting for the list of models.'}
      look="Move the size of the chunk: find where the work is least, then look how many still wait."
      happened={!covered && size ? happened(size) : ''}
      source={`Arithmetic for one head of the gated network (${size?.keys ?? '…'} keys, ${size?.values ?? '…'} values) over ${formatCount(LENGTH)} symbols; the formula is held by a test to what the chunk form counts. All at once is counted without a state; where the last chunk is a short one, the curve has a wave.`}
    >
      <LinkWaits onTake={onTake} />
      {options && cost ? (
        !covered ? (
          <>
            <div className="panels chunk-panels">
              <section aria-label="Products">
                <h3>
                  Products <small>over the whole text</small>
                </h3>
                <Chart options={options.products} label={`Products by symbols a chunk. ${said(cost)}`} />
              </section>
              <section aria-label="Waits">
                <h3>
                  Chunks <small>that wait for each other</small>
                  <span className="end tools">
                    <ShareButton shared={() => ({ figure: COST_FIGURE, tokens: chunk })} />
                  </span>
                </h3>
                <Chart options={options.waits} label={`Chunks by symbols a chunk. ${said(cost)}`} />
              </section>
            </div>
            <label className="cost-control">
              <span>Symbols a chunk</span>
              <input
                type="range"
                min={0}
                max={STOPS.length - 1}
                value={Math.max(0, STOPS.indexOf(chunk))}
                aria-valuetext={said(cost)}
                style={{ ['--done' as string]: `${(STOPS.indexOf(chunk) / (STOPS.length - 1)) * 100}%` }}
                onChange={(event) => set(STOPS[event.currentTarget.valueAsNumber]!)}
              />
              <output>{said(cost)}</output>
            </label>
          </>
        ) : (
          <Covered chart show="Show the curves" onLook={look}>
            Work and waiting, over the size of a chunk.
          </Covered>
        )
      ) : (
        <p className="missing" role="status">
          Opening the catalog …
        </p>
      )}
    </Figure>
  )
}

export function FewWaitsGoal() {
  const model = useCatalogModel(MODEL)
  const chunk = useCost((state) => state.chunk)
  return model ? <Goal outcome={fewWaits(chunk, sizeOf(model))} /> : null
}

const said = ({ chunk, products, waits }: Cost) =>
  `${formatCount(chunk)} a chunk: ${formatLarge(products)} products, ${formatCount(waits)} chunk${waits === 1 ? '' : 's'} in a row.`

function happened(size: HeadSize): string {
  const { step, whole } = bounds(size)
  const best = costOf(cheapest(size), size)
  return (
    `The least work is at ${best.chunk} a chunk, ${formatLarge(best.products)} products against ${formatLarge(step)} for the step, and ${formatCount(best.waits)} chunks still wait. ` +
    `Larger chunks trade products for waiting: all at once there is none, for ${formatLarge(whole)} products, ${(whole / step).toFixed(0)} times the step.`
  )
}

function curves(size: HeadSize, chunk: number) {
  const costs = STOPS.map((stop) => costOf(stop, size))
  const now = costOf(chunk, size)
  const { step, whole } = bounds(size)
  const chart =
    (
      of: (cost: Cost) => number,
      colour: string,
      levels: readonly { value: number; name: string }[],
      format: (n: number) => string,
      domain: readonly [number, number],
      ticks: readonly number[],
    ) =>
    (plot: PlotModule, width: number): PlotOptions => ({
      height: 270,
      marginLeft: 58,
      marginRight: 24,
      marginBottom: 40,
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
        label: 'symbols a chunk',
        ticks: width < 420 ? [1, 16, 256, 4096] : [1, 4, 16, 64, 256, 1024, 4096],
        tickFormat: (n: number) => formatCount(n),
      },
      y: { type: 'log', domain, label: null, grid: true, ticks, tickFormat: format },
      marks: [
        ...levels.flatMap(({ value, name }) => [
          plot.ruleY([value], { stroke: 'var(--rule)', strokeDasharray: '4 4' }),
          plot.text([value], {
            x: () => (value === whole ? 1 : LENGTH),
            y: (d: number) => d,
            textAnchor: value === whole ? 'start' : 'end',
            dx: value === whole ? 7 : 0,
            dy: value === whole ? -8 : 12,
            text: () => name,
            fill: 'var(--soft)',
          }),
        ]),
        plot.lineY(costs, { x: 'chunk', y: of, stroke: colour, strokeWidth: 2.25 }),
        plot.ruleX([now], { x: 'chunk', stroke: 'var(--ink)', strokeWidth: 1 }),
        plot.dot([now], { x: 'chunk', y: of, fill: colour, r: 4.5 }),
      ],
    })
  return {
    products: chart(
      ({ products }) => products,
      'var(--output)',
      [
        { value: step, name: 'the step' },
        { value: whole, name: 'all at once' },
      ],
      (n) => `${formatCount(n / 1e6)}M`,
      [step / 2, whole * 1.6],
      [3e7, 1e8, 3e8, 1e9],
    ),
    waits: chart(
      ({ waits }) => waits,
      'var(--state)',
      [],
      (n) => formatCount(n),
      [1, LENGTH * 1.6],
      [1, 10, 100, 1000],
    ),
  }
}
