/** The text with, under each token, the decay of a few heads, the size of the chosen head's state, and the bits. */

import { useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { drawLine, drawRibbon, drawTokens } from '../../figures/draw-strip'
import { recurrenceLine } from '../../figures/equations'
import { formatAlpha, formatBits, formatCount, visibleSymbol } from '../../figures/format'
import { GateLegend } from '../../figures/legend'
import { type Reading, Readout } from '../../figures/readout'
import { stripWindow, tokenAt } from '../../figures/strip'
import { useTracedModel } from '../../state/catalog'
import { unitOf } from '../place'
import { DecayTable } from './decay-table'
import { type HeadMeasure, headMeans, pickRows } from './heads'
import { recurrenceOf } from './recurrence'
import type { StateReplay } from './replay'
import { column, measured, measuresOf, said } from './row-names'

interface RibbonsProps {
  readonly trace: Trace
  readonly t: number
  readonly replay: StateReplay | null
  readonly chosen: HeadRef
  /** Whether rows are named by where they forget most, or wait for an answer. */
  readonly named?: boolean
  readonly onChoose: (head: HeadMeasure) => void
  readonly onSeek: (t: number) => void
}

interface Mark {
  readonly head: HeadMeasure
  readonly t: number
}

export function Ribbons({ trace, t, replay, chosen, named = true, onChoose, onSeek }: RibbonsProps) {
  const [all, setAll] = useState(false)
  const [table, setTable] = useState(false)
  const [hover, setHover] = useState<Mark | null>(null)
  const [pin, setPin] = useState<Mark | null>(null)
  const [width, setWidth] = useState(0)
  const model = useTracedModel(trace.model)
  const measures = measuresOf(trace)
  const { frames, shape } = trace
  const length = frames.length
  const strip = { t, length }
  if (!shape) return null
  const unit = unitOf(shape)
  const { place } = unit
  // Layers are few, and shown in their order.
  const few = unit.vector ? measures : withChosen(pickRows(measures, trace.heads), measures, chosen)
  const rows = all ? measures : few

  const alphaAt = (head: HeadMeasure) => (token: number) =>
    headMeans(trace, frames[token]!)?.[head.layer * shape.heads + head.head] ?? null
  const mark = hover ?? pin
  const markAlpha = mark && mark.t < length ? alphaAt(mark.head)(mark.t) : null
  const reading: Reading | null =
    mark && markAlpha !== null
      ? {
          mark: `${place(mark.head)}, token ${formatCount(mark.t + 1)} ${visibleSymbol(symbolOf(frames[mark.t]!.token))}, ${shape.keys > 1 && trace.gate !== 'none' ? 'mean decay' : 'decay'}`,
          value: `α = ${formatAlpha(markAlpha)}`,
          equation: recurrenceLine(recurrenceOf(trace, model), 'decay'),
        }
      : null
  const size = replay?.extent()?.size ?? null
  const pointer = (head: HeadMeasure | null) => ({
    onPointerMove: (event: React.PointerEvent<HTMLCanvasElement>) => {
      const token = tokenAt(stripWindow(width, t, length), event.nativeEvent.offsetX)
      setHover(head && token !== null ? { head, t: token } : null)
    },
    onPointerLeave: () => setHover(null),
    onClick: (event: React.MouseEvent<HTMLCanvasElement>) => {
      const token = tokenAt(stripWindow(width, t, length), event.nativeEvent.offsetX)
      if (token === null) return
      if (head) setPin(pin && pin.head === head && pin.t === token ? null : { head, t: token })
      else onSeek(token)
    },
  })

  return (
    <section className="ribbons" aria-label="Decay over the text">
      <h3>
        Decay <em className="q-gate">α</em> <small>{unit.of}</small>
        <span className="end tools">
          <GateLegend />
          {measures.length > few.length && (
            <button type="button" className="plain" aria-pressed={all} onClick={() => setAll(!all)}>
              {all ? `A few ${unit.many}` : `All ${measures.length} ${unit.many}`}
            </button>
          )}
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <DecayTable trace={trace} rows={rows} t={t} named={named} />
      ) : (
        <div className="rows" data-dense={all || undefined}>
          <span className="row-label row-head">{!all && column(rows, named)}</span>
          <Canvas
            height={34}
            label={`The text around token ${t + 1}`}
            className="seekable"
            draw={drawTokens(strip, (token) => symbolOf(frames[token]!.token))}
            onWidth={setWidth}
            {...pointer(null)}
          />
          {rows.map((head, index) => {
            const here = head.layer === chosen.layer && head.head === chosen.head
            const fresh = all && index > 0 && rows[index - 1]!.layer !== head.layer
            return [
              <button
                key={`name ${place(head)}`}
                type="button"
                className="row-name"
                data-fresh={fresh || undefined}
                aria-pressed={here}
                title={named ? measured(head) : undefined}
                onClick={() => onChoose(head)}
              >
                {!all && <span>{said(head, named)}</span>} <small>{place(head)}</small>
              </button>,
              <Canvas
                key={`ribbon ${place(head)}`}
                height={all ? 15 : 24}
                data-fresh={fresh || undefined}
                label={named ? `Decay of ${place(head)}, ${head.name}. ${measured(head)}` : `Decay of ${place(head)}`}
                className="seekable"
                draw={drawRibbon(strip, alphaAt(head), here, mark?.head === head ? mark.t : null)}
                {...pointer(head)}
              />,
            ]
          })}
          {size !== null && replay && (
            <>
              <span className="row-label">
                size of <em className="q-state">S</em> <small>{place(chosen)}</small>
              </span>
              <Canvas
                height={40}
                className="line"
                label={`Norm of the state of ${place(chosen)}, ${replay.size(t)?.toPrecision(3)} at token ${t + 1}`}
                draw={drawLine(strip, (token) => replay.size(token), size, 'state')}
              />
            </>
          )}
          <span className="row-label">
            bits <small>at each symbol</small>
          </span>
          <Canvas
            height={40}
            className="line"
            label={`Bits of each symbol, ${formatBits(frames[t]?.bits ?? 0)} at token ${t + 1}`}
            draw={drawLine(strip, (token) => frames[token]!.bits, BITS_TOP, 'token')}
          />
        </div>
      )}
      <Readout
        reading={reading}
        pinned={hover === null && pin !== null}
        idle={`Point at a ribbon to read a gate; click to pin it.${replay ? " A row's name opens its state below." : ''}`}
        onUnpin={() => setPin(null)}
      />
    </section>
  )
}

/** Bits at which a bar is full: one symbol in 256. Rarer symbols are drawn full and read out exactly. */
const BITS_TOP = 8

/** The head whose state is drawn below always has its row. */
function withChosen(rows: HeadMeasure[], measures: readonly HeadMeasure[], chosen: HeadRef): HeadMeasure[] {
  const isChosen = ({ layer, head }: HeadRef) => layer === chosen.layer && head === chosen.head
  const row = measures.find(isChosen)
  return row && !rows.some(isChosen) ? [...rows, row] : rows
}
