/** How well the lanes read one text: bits per byte in all, and along it. */

import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useMemo } from 'react'
import type { CatalogModel } from '../../models/catalog'
import { Chart, type PlotModule } from '../figures/chart'
import { Figure } from '../figures/figure'
import { formatBits, formatCount, formatExact, formatMs } from '../figures/format'
import { TableFrame } from '../figures/table-frame'
import { usePrompt } from '../state/prompts'
import type { Shared } from '../state/share'
import { Status } from '../widgets/status'
import { alongText, farthestApart } from './along'
import { type LaneStyle, letterOf, titleOf } from './bench'
import { SaveFigure } from './save-figure'
import { ScoreBox } from './score-box'
import { useScoreRun } from './score-run'
import { useBench } from './store'

interface ScoreFigureProps {
  readonly models: readonly CatalogModel[]
  readonly styles: readonly LaneStyle[]
  readonly opening: Shared | null
  /** Keeps the text for the link to the bench. */
  readonly onText: (text: string) => void
}

export function ScoreFigure({ models, styles, opening, onText }: ScoreFigureProps) {
  const { lanes, scored } = useBench()
  const [text, setText] = usePrompt('lab-score', '')
  const { status, running, score, cancel } = useScoreRun()
  const change = (next: string) => {
    setText(next)
    onText(next)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on opening.
  useEffect(() => change(opening?.score ?? text), [])

  const rows = useMemo(
    () =>
      lanes.flatMap(({ key, lane, score: result, scoreError }, i) => {
        const model = models.find(({ id }) => id === lane.model)
        const frozen = lane.gate === 'lesion' ? ', frozen' : ''
        const name = `${letterOf(i)} ${model ? titleOf(model) : lane.model}${frozen}`
        return result || scoreError ? [{ key, name, result, scoreError, style: styles[i]! }] : []
      }),
    [lanes, models, styles],
  )
  const lines = useMemo(
    () =>
      rows.flatMap(({ name, result, style }) => (result ? [{ name, style, stretches: alongText(result.bits) }] : [])),
    [rows],
  )
  const options = useMemo(() => chart(lines, scored), [lines, scored])
  const [first, second] = lines
  const apart = first && second ? farthestApart(first.stretches, second.stretches) : null
  return (
    <Figure
      name="A text scored by every lane"
      description={rows
        .map(({ name, result }) => `${name}: ${result ? formatBits(result.bitsPerByte) : 'failed'}`)
        .join('. ')}
      look="Fewer bits are better: a symbol that was expected costs little."
      happened={
        first && second && apart
          ? `Lane ${first.name.slice(0, 1)} is furthest ahead of ${second.name.slice(0, 1)} at ${quote(scored, apart.first.from)}, and furthest behind at ${quote(scored, apart.second.from)}.`
          : 'Each lane reads the text once and pays for every symbol by how little it expected it.'
      }
      source="Computed in this page. The first symbol counts as log₂ 96, since nothing comes before it; a model with attention reads a long text in windows of 4,096 that overlap by half."
    >
      <h2 className="bench-score">Score a text</h2>
      <ScoreBox
        value={text}
        onChange={change}
        onScore={() => score(text)}
        onCancel={cancel}
        running={running}
        status={<Status status={status} />}
      />
      {rows.length > 0 && (
        <TableFrame label="Scores of the lanes">
          <thead>
            <tr>
              <th scope="col">lane</th>
              <th scope="col" className="n">
                bits a byte
              </th>
              <th scope="col" className="n">
                all of it
              </th>
              <th scope="col" className="n">
                time
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, result, scoreError }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {result ? (
                  <>
                    <td className="n">{formatBits(result.bitsPerByte)}</td>
                    <td className="n">{formatExact(Math.ceil((result.bitsPerByte * result.bytes) / 8))}</td>
                    <td className="n">{formatMs(result.ms / result.bytes)} a symbol</td>
                  </>
                ) : (
                  <td colSpan={3}>{scoreError}</td>
                )}
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {lines.length > 0 && (
        <section aria-label="Along the text">
          <h3>
            Bits a byte along the text <small>means over {formatCount(lines[0]!.stretches[0]!.to)} symbols or so</small>
            <span className="end tools">
              <SaveFigure name="unrolled-lab-score" chart />
            </span>
          </h3>
          <p className="line-names" data-always>
            {lines.map(({ name, style }) => (
              <span key={name} style={{ color: `var(--${style.quantity})` }}>
                <svg width="26" height="8" aria-hidden="true">
                  <path d="M0 4H26" stroke="currentColor" strokeWidth="2.25" strokeDasharray={style.dash.join(' ')} />
                </svg>
                {name}
              </span>
            ))}
          </p>
          <Chart options={options} label={`Bits a byte along a text of ${formatCount(scored.length)} symbols`} />
        </section>
      )}
    </Figure>
  )
}

/** A few words of the text from a symbol on. */
const quote = (text: string, from: number) =>
  `“${text
    .slice(from, from + 24)
    .replaceAll('\n', ' ')
    .trim()} …”`

interface Line {
  readonly name: string
  readonly style: LaneStyle
  readonly stretches: readonly { readonly from: number; readonly to: number; readonly bits: number }[]
}

const chart = (lines: readonly Line[], text: string) => {
  const points = lines.flatMap(({ name, stretches }) =>
    stretches.map(({ from, to, bits }) => ({ name, from, to, at: (from + to) / 2, bits })),
  )
  return (Plot: PlotModule, width: number): PlotOptions => ({
    height: 300,
    marginLeft: 48,
    marginRight: 16,
    marginBottom: 42,
    style: {
      fontFamily: 'var(--sans)',
      fontSize: '12.5px',
      color: 'var(--soft)',
      background: 'none',
      overflow: 'visible',
    },
    x: { label: 'position in the text', ticks: width < 560 ? 4 : 8, tickFormat: (n: number) => formatCount(n) },
    y: { label: null, ticks: 5, grid: true, zero: false, nice: true },
    marks: [
      ...lines.map(({ name, style }) =>
        Plot.lineY(
          points.filter((point) => point.name === name),
          {
            x: 'at',
            y: 'bits',
            stroke: `var(--${style.quantity})`,
            strokeWidth: 2.25,
            strokeDasharray: style.dash.join(' '),
          },
        ),
      ),
      Plot.tip(
        points,
        Plot.pointer({
          x: 'at',
          y: 'bits',
          title: ({ name, from, bits }: (typeof points)[number]) =>
            `${name}\n${formatBits(bits)} bits a byte from symbol ${formatCount(from + 1)}\n${quote(text, from)}`,
          fill: 'var(--paper)',
          stroke: 'var(--rule)',
        }),
      ),
    ],
  })
}
