/** The text, each symbol tinted by which of two networks paid less for it; what each paid is read out below. */

import { useMemo, useState } from 'react'
import { Canvas } from '../../figures/canvas'
import { drawPage, PAGE_CELL, PAGE_LINE, symbolUnder } from '../../figures/draw-page'
import { formatCount, spokenSymbol, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { layoutPage, lineOfSymbol } from '../../figures/page'
import { Readout } from '../../figures/readout'
import { lineOf } from '../lines'
import { wordAt } from './curves'
import { type Reading, useShared } from './scoring'

const LINES = 13
/** Line of the panel that the playhead keeps to, from 0. */
const KEPT = 8
/** A difference of so many bits has the full tint. */
const FULL = 4
/** Symbols of the table, up to the playhead. */
const SHOWN = 25

interface PagePanelProps {
  readonly text: string
  readonly readings: readonly Reading[]
  readonly nameOf: (family: string) => string
  readonly t: number
  readonly onSeek: (t: number) => void
}

export function PagePanel({ text, readings, nameOf, t, onSeek }: PagePanelProps) {
  const { pair, setPair } = useShared()
  const [width, setWidth] = useState(0)
  const [pointed, setPointed] = useState<number | null>(null)
  const [table, setTable] = useState(false)
  const lines = useMemo(() => layoutPage(text, Math.max(20, Math.floor(width / PAGE_CELL))), [text, width])
  const top = Math.max(0, Math.min(lineOfSymbol(lines, t) - KEPT, lines.length - LINES))
  // A network of the pair may still be on its way.
  const named = [...new Set([...readings.map(({ family }) => family), ...pair])]
  const [a, b] = pair.map((family) => readings.find((reading) => reading.family === family))
  const cursor = pointed !== null && pointed < text.length ? pointed : null
  const at = cursor !== null && cursor <= t ? cursor : t
  const tintAt = (i: number) => (a && b ? Math.max(-1, Math.min(1, (a.bits[i]! - b.bits[i]!) / FULL)) : 0)
  const under = ({ nativeEvent: { offsetX, offsetY } }: { nativeEvent: { offsetX: number; offsetY: number } }) =>
    symbolUnder(lines, top, offsetX, offsetY)
  const select = (which: 0 | 1) => (
    <select
      aria-label={`Network marked ${which === 0 ? 'below' : 'above'} the text`}
      value={pair[which]}
      style={{ color: `var(--${lineOf(pair[which]).quantity})` }}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        // Choosing the other one swaps the two.
        const other = pair[1 - which] === chosen ? pair[which] : pair[1 - which]!
        setPair(which === 0 ? [chosen, other] : [other, chosen])
      }}
    >
      {named.map((family) => (
        <option key={family} value={family}>
          {nameOf(family)}
        </option>
      ))}
    </select>
  )
  return (
    <section aria-label="The text">
      <h3>
        The text <small>tinted by who paid less</small>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      <p className="two-readings">
        <span>
          <i className="below" style={{ ['--tint' as string]: `var(--${lineOf(pair[0]).quantity})` }} />
          {select(0)}
        </span>
        <span>
          <i className="above" style={{ ['--tint' as string]: `var(--${lineOf(pair[1]).quantity})` }} />
          {select(1)}
        </span>
      </p>
      {table ? (
        <SymbolTable text={text} readings={readings} nameOf={nameOf} t={t} />
      ) : (
        <Canvas
          height={LINES * PAGE_LINE}
          className="seekable"
          label={`The text, each symbol tinted by whether ${nameOf(pair[0])} or ${nameOf(pair[1])} paid less for it.`}
          draw={drawPage({
            text,
            lines,
            top,
            t,
            tintAt,
            // A negative difference: the first paid less.
            colours: [lineOf(pair[0]).quantity, lineOf(pair[1]).quantity],
            cursor,
          })}
          onWidth={setWidth}
          onPointerMove={(event) => setPointed(under(event))}
          onPointerLeave={() => setPointed(null)}
          onClick={(event) => {
            const symbol = under(event)
            if (symbol !== null) onSeek(symbol)
          }}
        />
      )}
      <Readout reading={symbolReading(text, readings, nameOf, at)} pinned={false} idle="" />
      <p className="readout">{a && b && wordReading(text, [a, b], nameOf, at, t)}</p>
    </section>
  )
}

function symbolReading(text: string, readings: readonly Reading[], nameOf: (family: string) => string, at: number) {
  const paid = readings.map(({ family, bits }) => `${nameOf(family)}: ${bits[at]!.toFixed(2)}`)
  return {
    mark: `Symbol ${formatCount(at + 1)}, ${spokenSymbol(text[at]!)}, in bits:`,
    value: at === 0 ? 'nobody predicted it; it counts log₂ 96 = 6.58' : paid.join('; '),
  }
}

/** What the word at a symbol cost, against what lies between the two networks on all that was read. */
function wordReading(
  text: string,
  [a, b]: readonly [Reading, Reading],
  nameOf: (family: string) => string,
  at: number,
  t: number,
): string {
  const word = wordAt(text, at)
  if (!word || word[1] > t + 1) return 'Point at a word that has been read: here stands what all of it cost.'
  const [from, to] = word
  const [costA, costB] = [a, b].map(({ sums }) => sums[to]! - sums[from]!) as [number, number]
  const gap = Math.abs(a.sums[t + 1]! - b.sums[t + 1]!)
  return (
    `“${text.slice(from, to)}” cost ${nameOf(a.family)} ${costA.toFixed(1)} bits and ${nameOf(b.family)} ${costB.toFixed(1)}. ` +
    `On all that was read the two lie ${formatCount(gap)} bits apart.`
  )
}

function SymbolTable({ text, readings, nameOf, t }: Omit<PagePanelProps, 'onSeek'>) {
  const from = Math.max(0, t + 1 - SHOWN)
  const columns = [...text.slice(from, t + 1)].map(visibleSymbol)
  return (
    <MatrixTable
      caption={`Bits of symbols ${formatCount(from + 1)} to ${formatCount(t + 1)}`}
      columns={columns}
      rows={readings.map(({ family, bits }) => ({
        name: nameOf(family),
        cells: columns.map((_, i) => bits[from + i]!.toFixed(2)),
      }))}
    />
  )
}
