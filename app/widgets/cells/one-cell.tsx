/** One cell under the text: its three gates, what was written, its value, and the line of the equation that made each. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { css, gateCss, outputCss, signedColour, writeCss } from '../../figures/colours'
import { drawRibbon } from '../../figures/draw-strip'
import { lstmCellLine, lstmGateLine } from '../../figures/equations'
import { formatAlpha, formatCount, formatSigned, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { stripWindow, tokenAt } from '../../figures/strip'
import { useCovered } from '../cover'
import { drawCourse } from './draw-cells'
import type { Measures } from './names'
import { described } from './properties'
import { type CellRef, type CellStep, cellName, channelsOf, seriesOf, stepOf } from './series'
import { useNames } from './shown'
import { number, rowName } from './words'

interface OneCellProps {
  readonly trace: Trace
  readonly length: number
  readonly t: number
  readonly text: string
  readonly measures: Measures
  readonly chosen: CellRef
  readonly onSeek: (t: number) => void
}

type Quantity = 'forget' | 'input' | 'written' | 'cell' | 'output'

const rows = [
  { of: 'forget', letter: 'f', quantity: 'gate', name: 'keeps', colour: gateCss },
  { of: 'input', letter: 'i', quantity: 'write', name: 'lets in', colour: writeCss },
  { of: 'written', letter: 'i g', quantity: 'write', name: 'was written', colour: null },
  { of: 'cell', letter: 'c', quantity: 'state', name: 'value', colour: null },
  { of: 'output', letter: 'o', quantity: 'output', name: 'shows', colour: outputCss },
] as const satisfies readonly { of: Quantity; letter: string; quantity: string; name: string; colour: unknown }[]

const equations = {
  forget: lstmGateLine('f'),
  input: lstmGateLine('i'),
  written: lstmCellLine('written'),
  cell: lstmCellLine('cell'),
  output: lstmGateLine('o'),
} as const

export function OneCell({ trace, length, t, text, measures, chosen, onSeek }: OneCellProps) {
  const [hover, setHover] = useState<{ of: Quantity; t: number } | null>(null)
  const [table, setTable] = useState(false)
  const [width, setWidth] = useState(0)
  const index = chosen.layer * channelsOf(trace) + chosen.channel
  const strip = { t, length }
  const named = !useCovered(!useNames(({ open }) => open))
  const measure = measures.cells[index]
  const property = (named && measure?.name) || null
  const at = (token: number) => stepOf(trace, index, token)
  const mark = hover && hover.t < length ? hover : { of: 'cell' as const, t }
  const step = at(mark.t)
  const tokenUnder = (x: number) => tokenAt(stripWindow(width, t, length), x)
  const course = property ? described[property].of(text) : null
  const highest = course ? Math.max(...course) : 1
  const together = property !== null && measure !== undefined && measure.follows[property]! > 0
  const range = rangeOf(seriesOf(trace, index, length))
  return (
    <section aria-label="One cell" className="one-cell">
      <h3>
        Cell {cellName(chosen)}{' '}
        <small>
          {property && measure
            ? `${rowName(property)}, correlation ${formatSigned(measure.follows[property]!, 2)} where luck reaches ${measures.luck[property]!.toFixed(2)}`
            : named
              ? 'follows nothing that we look for beyond luck'
              : 'what it follows is said when you have answered'}
        </small>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <CellTable length={length} text={text} name={cellName(chosen)} at={at} />
      ) : (
        <div className="rows cell-rows">
          {rows.map(({ of, letter, quantity, name, colour }) => [
            <span key={`name ${of}`} className="row-label">
              {name} <em className={`q-${quantity}`}>{letter}</em>
            </span>,
            <Canvas
              key={`row ${of}`}
              height={of === 'cell' ? 84 : 22}
              label={`${letter} of ${cellName(chosen)} over the text, ${step ? number(step[of]) : 'not recorded'} at token ${mark.t + 1}`}
              className="seekable"
              draw={
                of === 'cell'
                  ? drawCourse({
                      ...strip,
                      valueAt: (token) => at(token)?.cell ?? 0,
                      range,
                      shade: course && { at: (token) => (course[token] ?? 0) / highest, together },
                    })
                  : drawRibbon(
                      strip,
                      (token) => at(token)?.[of] ?? null,
                      false,
                      hover?.of === of ? hover.t : null,
                      colour ?? ((value, theme) => css(signedColour(value, 1, theme))),
                    )
              }
              onWidth={setWidth}
              onPointerMove={({ nativeEvent: { offsetX } }) => {
                const token = tokenUnder(offsetX)
                setHover(token === null ? null : { of, t: token })
              }}
              onPointerLeave={() => setHover(null)}
              onClick={({ nativeEvent: { offsetX } }) => {
                const token = tokenUnder(offsetX)
                if (token !== null) onSeek(token)
              }}
            />,
          ])}
        </div>
      )}
      <Readout
        reading={
          step && {
            mark: `Token ${formatCount(mark.t + 1)} ${visibleSymbol(symbolOf(trace.frames[mark.t]!.token))}:`,
            value: said(mark.of, step),
            equation: equations[mark.of],
          }
        }
        pinned={false}
        idle="This trace does not have the gates of the network."
      />
      {property && !table && (
        <p className="shade-note">
          The grey behind the line: {described[property].name}, as counted from the text
          {together ? '.' : '; it hangs from above, since this cell falls where that rises.'}
        </p>
      )}
    </section>
  )
}

/** The least and the largest of a series, and 0. */
function rangeOf(series: Float32Array): readonly [number, number] {
  const [low, high] = [Math.min(0, ...series), Math.max(0, ...series)]
  return low === high ? [-1, 1] : [low, high]
}

const LETTERS = { forget: 'f', input: 'i', output: 'o' } as const

/** A number of a step with what made it. */
function said(of: Quantity, { before, cell, forget, written, input, output }: CellStep): string {
  switch (of) {
    case 'cell':
      return `c = f c′ + i g = ${formatAlpha(forget)} × ${number(before)} ${written < 0 ? '−' : '+'} ${number(Math.abs(written))} = ${number(cell)}`
    case 'written':
      return `i g = ${number(written)}`
    default:
      return `${LETTERS[of]} = ${formatAlpha({ forget, input, output }[of])}`
  }
}

interface CellTableProps {
  readonly length: number
  readonly text: string
  readonly name: string
  readonly at: (t: number) => CellStep | null
}

function CellTable({ length, text, name, at }: CellTableProps) {
  const steps = Array.from({ length }, (_, t) => at(t))
  const row = (title: string, of: Quantity) => ({
    name: title,
    cells: steps.map((step) => (step ? number(step[of]) : '–')),
  })
  return (
    <MatrixTable
      caption={`Cell ${name} at each token`}
      columns={[...text].slice(0, length).map(visibleSymbol)}
      rows={rows.map(({ letter, name: title, of }) => row(`${title} ${letter}`, of))}
    />
  )
}
