/** The text with, under each token, the write strength of a few heads, and of the chosen one its decay and what it erases. */

import { useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { writeCss } from '../../figures/colours'
import { drawLine, drawRibbon, drawTokens } from '../../figures/draw-strip'
import { recurrenceLine } from '../../figures/equations'
import { formatAlpha, formatCount, formatShare, visibleSymbol } from '../../figures/format'
import { GateLegend, WriteLegend } from '../../figures/legend'
import { MatrixTable } from '../../figures/matrix-table'
import { type Reading, Readout } from '../../figures/readout'
import { stripWindow, tokenAt } from '../../figures/strip'
import { useTracedModel } from '../../state/catalog'
import { type HeadMeasure, headMeans, pickRows } from '../gate/heads'
import { recurrenceOf } from '../gate/recurrence'
import type { StateReplay } from '../gate/replay'
import { place } from '../place'
import { writesOf } from './measures'

interface RowsProps {
  readonly trace: Trace
  readonly t: number
  readonly replay: StateReplay
  readonly chosen: HeadRef
  readonly onChoose: (head: HeadRef) => void
  readonly onSeek: (t: number) => void
}

/** Tokens of the table. */
const SPAN = 24

/** Share of the state at which the strip of erasures is full. */
const ERASED_TOP = 0.6

/** Where a head writes most, by the measures of `writesOf`. */
const said = ({ name, mean }: HeadMeasure) =>
  name === 'hardly ever' ? 'little' : name === 'steady' ? formatAlpha(1 - mean) : name

const measured = ({ at, mean }: HeadMeasure) => {
  const part = (name: string, value: number | null) => (value === null ? '' : `${name} ${formatAlpha(1 - value)}, `)
  return `Mean β: ${part('at sentence ends', at['sentence end'])}${part('at spaces', at.space)}${part('inside words', at['inside a word'])}overall ${formatAlpha(1 - mean)}.`
}

export function Rows({ trace, t, replay, chosen, onChoose, onSeek }: RowsProps) {
  const [all, setAll] = useState(false)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const [hover, setHover] = useState<number | null>(null)
  const [pin, setPin] = useState<number | null>(null)
  const model = useTracedModel(trace.model)
  const { frames, shape } = trace
  if (!shape) return null
  const measures = writesOf(trace)
  const isChosen = ({ layer, head }: HeadRef) => layer === chosen.layer && head === chosen.head
  const few = pickRows(measures, trace.heads)
  const rows = all ? measures : few.some(isChosen) ? few : [...few, ...measures.filter(isChosen)]
  const { length } = frames
  const strip = { t, length }
  const index = ({ layer, head }: HeadRef) => layer * shape.heads + head
  const betaAt = (head: HeadRef) => (token: number) => frames[token]!.probes.beta?.[index(head)] ?? null
  const alphaAt = (token: number) => headMeans(trace, frames[token]!)?.[index(chosen)] ?? null
  const mark = hover ?? pin
  const reading: Reading | null =
    mark !== null && mark < length
      ? {
          mark: `${place(chosen)}, token ${formatCount(mark + 1)} ${visibleSymbol(symbolOf(frames[mark]!.token))}`,
          value: `α = ${shownGate(alphaAt(mark))}, β = ${shownGate(betaAt(chosen)(mark))}${replay.available ? `, erases ${formatShare(replay.erased(mark) ?? 0)} of S` : ''}`,
          equation: recurrenceLine(recurrenceOf(trace, model), 'state'),
        }
      : null
  const pointer = {
    onPointerMove: (event: React.PointerEvent<HTMLCanvasElement>) =>
      setHover(tokenAt(stripWindow(width, t, length), event.nativeEvent.offsetX)),
    onPointerLeave: () => setHover(null),
    onClick: (event: React.MouseEvent<HTMLCanvasElement>) => {
      const token = tokenAt(stripWindow(width, t, length), event.nativeEvent.offsetX)
      setPin(pin === token ? null : token)
    },
  }
  const from = Math.max(0, t - SPAN + 1)
  const shown = frames.slice(from, t + 1)

  return (
    <section className="ribbons" aria-label="Write strength over the text">
      <h3>
        Write strength <em className="q-write">β</em> <small>of a head</small>
        <span className="end tools">
          <WriteLegend />
          <GateLegend />
          {measures.length > few.length && (
            <button type="button" className="plain" aria-pressed={all} onClick={() => setAll(!all)}>
              {all ? 'A few heads' : `All ${measures.length} heads`}
            </button>
          )}
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`Tokens ${from + 1} to ${t + 1}`}
          columns={shown.map((frame) => visibleSymbol(symbolOf(frame.token)))}
          rows={[
            ...rows.map((head) => ({
              name: `β of ${place(head)}`,
              cells: shown.map((_, i) => shownGate(betaAt(head)(from + i))),
            })),
            { name: `α of ${place(chosen)}`, cells: shown.map((_, i) => shownGate(alphaAt(from + i))) },
            ...(replay.available
              ? [
                  {
                    name: `erased of ${place(chosen)}`,
                    cells: shown.map((_, i) => formatShare(replay.erased(from + i) ?? 0)),
                  },
                ]
              : []),
          ]}
        />
      ) : (
        <div className="rows" data-dense={all || undefined}>
          <span className="row-label row-head">{!all && 'writes most'}</span>
          <Canvas
            height={34}
            label={`The text around token ${t + 1}`}
            className="seekable"
            draw={drawTokens(strip, (token) => symbolOf(frames[token]!.token))}
            onWidth={setWidth}
            onClick={(event) => {
              const token = tokenAt(stripWindow(width, t, length), event.nativeEvent.offsetX)
              if (token !== null) onSeek(token)
            }}
          />
          {rows.map((head, i) => {
            const fresh = (all && i > 0 && rows[i - 1]!.layer !== head.layer) || undefined
            return [
              <button
                key={`name ${place(head)}`}
                type="button"
                className="row-name"
                data-fresh={fresh}
                aria-pressed={isChosen(head)}
                title={measured(head)}
                onClick={() => onChoose({ layer: head.layer, head: head.head })}
              >
                {!all && <span>{said(head)}</span>} <small>{place(head)}</small>
              </button>,
              <Canvas
                key={`ribbon ${place(head)}`}
                height={all ? 15 : 22}
                data-fresh={fresh}
                label={`Write strength of ${place(head)}. ${measured(head)}`}
                draw={drawRibbon(strip, betaAt(head), isChosen(head), null, writeCss)}
                onClick={() => onChoose({ layer: head.layer, head: head.head })}
              />,
            ]
          })}
          <span className="row-label">
            decay <em className="q-gate">α</em> <small>{place(chosen)}</small>
          </span>
          <Canvas
            height={24}
            className="line seekable"
            label={`Decay of ${place(chosen)}, ${shownGate(alphaAt(t))} at token ${t + 1}`}
            draw={drawRibbon(strip, alphaAt, false, mark)}
            {...pointer}
          />
          {replay.available && (
            <>
              <span className="row-label">
                erased <small>{place(chosen)}</small>
              </span>
              <Canvas
                height={44}
                className="line seekable"
                label={`Share of the state of ${place(chosen)} that is erased, ${formatShare(replay.erased(t) ?? 0)} at token ${t + 1}`}
                draw={drawLine(strip, (token) => replay.erased(token), ERASED_TOP, 'write')}
                {...pointer}
              />
              <span className="row-label">
                size of <em className="q-state">S</em> <small>{place(chosen)}</small>
              </span>
              <Canvas
                height={36}
                className="line"
                label={`Norm of the state of ${place(chosen)}, ${replay.size(t)?.toPrecision(3)} at token ${t + 1}`}
                draw={drawLine(strip, (token) => replay.size(token), replay.extent()?.size ?? 1, 'state')}
              />
            </>
          )}
        </div>
      )}
      <Readout
        reading={reading}
        pinned={hover === null && pin !== null}
        idle="Point at the decay or at what is erased to read the numbers; click to pin them. A row’s name opens its state below."
        onUnpin={() => setPin(null)}
      />
    </section>
  )
}

const shownGate = (x: number | null) => (x === null ? '–' : formatAlpha(x))
