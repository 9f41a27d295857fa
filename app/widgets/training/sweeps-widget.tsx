/** What the learning rate does: validation after a short training at each peak rate, a line a network that was swept. */

import type { PlotOptions } from '@observablehq/plot'
import { useMemo } from 'react'
import type { TrainedModel } from '../../../models/results'
import { Chart, type PlotModule } from '../../figures/chart'
import { Figure } from '../../figures/figure'
import { formatBits, formatSymbols } from '../../figures/format'
import { useResults } from '../../state/results'
import { LineNames, lineOf, strokeOf } from '../lines'
import { base } from './style'
import { inView, rateText, sweptClaim, sweptModels } from './sweeps'

export function SweepsWidget() {
  const { results, error } = useResults()
  const swept = useMemo(() => sweptModels(results?.models ?? []), [results])
  const { shown, beyond } = useMemo(() => inView(swept), [swept])
  const options = useMemo(() => chart(shown), [shown])
  const symbols = swept[0]?.sweep[0]?.symbols ?? 0
  return (
    <Figure
      name="Learning rates"
      description={`Validation by learning rate of ${swept.length} networks.`}
      look="Find the lowest point of each line, and what the next rate would have cost."
      happened={sweptClaim(swept)}
      source={`Recorded: each point is a training of its own on ${formatSymbols(symbols)} symbols, scored on held-out works; one seed.${beyond.length > 0 ? ` ${beyond.map(({ name }) => name).join(', ')} would lie far above the picture.` : ''} The others of our networks were swept before sweeps were kept, or took the rate of the network that they are a twin of, so they have no line here.`}
    >
      <h3>
        Bits per byte <small>on held-out works, after a short training, by the highest learning rate</small>
      </h3>
      {swept.length === 0 ? (
        <p className="missing" role="status">
          {error ?? 'Opening the records …'}
        </p>
      ) : (
        <>
          <LineNames models={shown} always />
          <Chart options={options} label="Validation by learning rate" />
        </>
      )}
    </Figure>
  )
}

const chart =
  (swept: readonly TrainedModel[]) =>
  (Plot: PlotModule, width: number): PlotOptions => {
    const points = swept.flatMap(({ family, name, sweep }) => sweep.map((one) => ({ ...one, family, name })))
    const rates = [...new Set(points.map(({ rate }) => rate))].sort((a, b) => a - b)
    return {
      ...base(width),
      height: 250,
      marginRight: 24,
      x: { type: 'log', label: 'peak learning rate', ticks: rates, tickFormat: rateText },
      y: { label: null, grid: true, zero: false, nice: true, ticks: 5 },
      marks: [
        ...swept.map(({ family }) =>
          Plot.lineY(
            points.filter((point) => point.family === family),
            {
              x: 'rate',
              y: 'validation',
              stroke: strokeOf(family),
              strokeWidth: 2,
              strokeDasharray: lineOf(family).dash,
            },
          ),
        ),
        Plot.dot(points, {
          x: 'rate',
          y: 'validation',
          stroke: (d: { family: string }) => strokeOf(d.family),
          fill: 'var(--paper)',
          strokeWidth: 2,
          r: 4.5,
        }),
        Plot.tip(
          points,
          Plot.pointer({
            x: 'rate',
            y: 'validation',
            title: (d: (typeof points)[number]) => `${d.name}\n${formatBits(d.validation)} at ${rateText(d.rate)}`,
            fill: 'var(--paper)',
            stroke: 'var(--rule)',
          }),
        ),
      ],
    }
  }
