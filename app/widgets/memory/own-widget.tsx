/** The first figure of lesson 4: a table of four keys by four values that the reader fills and reads. */

import { useEffect, useMemo, useState } from 'react'
import { Segmented } from '../../controls/segmented'
import { drawTable, tableCellAt } from '../../figures/draw-table'
import { writeLine } from '../../figures/equations'
import { Figure } from '../../figures/figure'
import { formatSigned } from '../../figures/format'
import { SignedLegend } from '../../figures/legend'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { Transport, transportKeys } from '../../figures/transport'
import { useReducedMotion } from '../../state/motion'
import type { Playhead } from '../../state/playhead'
import { usePrompt } from '../../state/prompts'
import { sharedFromAddress } from '../../state/share'
import { usePlayheadStore, useTokens } from '../../state/use-playhead'
import { ShareButton } from '../share-button'
import type { Pair } from './experiment'
import { type Moved, moved, type Step } from './move'
import { Moving } from './moving'
import { OwnAnswer } from './own-answer'
import { OwnEditor } from './own-editor'
import { answerTo, decodePairs, encodePairs, type Preset, pairOf, presets, SIZE, statesOf, type Typed } from './pairs'
import { useWrongRead } from './wrong-read'
import './memory.css'

const FIGURE = 'own-table'
const SPEEDS = [1, 2, 4] as const
/** A pair or a read in this many milliseconds: there are few of them, and each is looked at. */
const MOVE = 700

const presetNames: readonly { readonly value: Preset; readonly label: string }[] = [
  { value: 'separate', label: 'separate keys' },
  { value: 'overlapping', label: 'two that overlap' },
  { value: 'six', label: 'six pairs' },
]

export function OwnTable() {
  const [opening] = useState(() => sharedFromAddress(FIGURE))
  const [text, setText] = usePrompt(FIGURE, encodePairs(presets.separate))
  const typed = useMemo(() => decodePairs(text), [text])
  const parsed = useMemo(() => typed.map(pairOf), [typed])
  const pairs = useMemo(() => parsed.filter((one): one is Pair => typeof one !== 'string'), [parsed])
  const states = useMemo(() => statesOf(pairs), [pairs])
  const [wanted, setAsked] = useState(0)
  const asked = Math.min(wanted, pairs.length - 1)

  const store = usePlayheadStore(1, { moves: true, lasts: MOVE })
  const playhead = useTokens(store)
  const still = useReducedMotion()
  // Stops: the empty table, one for each pair, and the read.
  const length = pairs.length + 2
  const t = Math.min(playhead.t, length - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link is opened once.
  useEffect(() => {
    if (opening?.text !== undefined) setText(opening.text)
  }, [])
  useEffect(() => {
    const { load, t: at, length: before } = store.getState()
    if (before !== length)
      load(length, before === 0 ? (opening?.t ?? (still ? length - 1 : 0)) : Math.min(at, length - 1))
  }, [length, store, still, opening])
  const reading = t === length - 1 && asked >= 0
  const preset = presetNames.find(({ value }) => text === encodePairs(presets[value]))?.value
  // What was typed and read is checked; what the figure came with is nobody's answer.
  useEffect(() => {
    if (reading && !preset) useWrongRead.getState().publish(pairs)
  }, [reading, preset, pairs])

  const change = (next: readonly Typed[]) => setText(encodePairs(next))
  const choose = (value: Preset) => {
    setText(encodePairs(presets[value]))
    setAsked(0)
    const count = presets[value].length + 2
    store.getState().load(count, still ? count - 1 : 0)
    if (!still) store.getState().play()
  }
  const ask = (which: number) => {
    setAsked(which)
    const { seek, step } = store.getState()
    // The read is shown as a move of its own.
    seek(length - 2)
    step(1)
  }

  const step: Step = {
    before: states[reading ? pairs.length : Math.max(0, t - 1)]!,
    key: t > 0 && !reading ? pairs[t - 1]!.key : null,
    value: t > 0 && !reading ? pairs[t - 1]!.value : null,
    query: reading ? pairs[asked]!.key : null,
    values: SIZE,
  }
  const scale = useMemo(
    () => Math.max(1, ...states.map((state) => state.reduce((m, x) => Math.max(m, Math.abs(x)), 0))),
    [states],
  )
  const answer = reading ? answerTo(pairs, asked) : null
  const stop = (at: number) => (at === 0 ? 'empty' : at === length - 1 ? 'read' : `pair ${at}`)
  return (
    <Figure
      name="A table of your own"
      description={describe(t, pairs, reading ? asked : null)}
      look="Step through the writes and watch which cells change; then read with one key after another."
      happened={answer ? told(answerTo(pairs, asked).shares, asked) : 'Nothing has been read yet.'}
      source="Computed here from what is typed, with the cell that the network below runs; no decay. “Nearest” is by the sum of squared differences."
      onKeyDown={transportKeys({ ...playhead, t, length })}
      onVisible={() => {
        if (!still && opening?.t === undefined) store.getState().play()
      }}
    >
      <div className="figure-top">
        <Segmented legend="Start from" options={presetNames} value={preset ?? ('' as Preset)} onChange={choose} />
      </div>
      <div className="panels even">
        <TablePanel step={step} playhead={store} t={t} scale={scale} />
        <div className="pairs-side">
          <OwnEditor typed={typed} parsed={parsed} onChange={change} />
          {pairs.length > 0 && (
            <div className="asking">
              <Segmented
                legend="Read with key"
                options={pairs.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
                value={reading ? String(asked) : ''}
                onChange={(value) => ask(Number(value))}
              />
              {answer ? (
                <OwnAnswer pairs={pairs} asked={asked} answer={answer} />
              ) : (
                <p className="idle">All pairs are written first; then a key reads them.</p>
              )}
            </div>
          )}
        </div>
      </div>
      <Transport playhead={{ ...playhead, t, length }} speeds={SPEEDS} stops={{ name: 'Step', text: stop }}>
        <ShareButton shared={() => ({ figure: FIGURE, t, text })} />
      </Transport>
    </Figure>
  )
}

interface TablePanelProps {
  readonly step: Step
  readonly playhead: Playhead
  readonly t: number
  readonly scale: number
}

function TablePanel({ step, playhead, t, scale }: TablePanelProps) {
  const [table, setTable] = useState(false)
  const [cell, setCell] = useState<{ row: number; column: number } | null>(null)
  const [width, setWidth] = useState(0)
  const end = moved(step, 1)
  const size = { width, height: HEIGHT }
  const shape = { keys: SIZE, values: SIZE }
  const moveCursor = (event: React.KeyboardEvent) => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const move = moves[event.key]
    if (event.key === 'Escape') return setCell(null)
    if (!move) return
    event.preventDefault()
    const wrap = (x: number) => (x + SIZE) % SIZE
    setCell(cell ? { row: wrap(cell.row + move[0]), column: wrap(cell.column + move[1]) } : { row: 0, column: 0 })
  }
  return (
    <section aria-label="Table">
      <h3>
        The table <em className="q-state">S</em>
        <span className="end tools">
          <SignedLegend scale={scale} />
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption="The table: one row for each number of a key, one column for each number of a value"
          columns={['v1', 'v2', 'v3', 'v4']}
          rows={Array.from({ length: SIZE }, (_, row) => ({
            name: `k${row + 1}`,
            cells: Array.from(end.state.subarray(row * SIZE, (row + 1) * SIZE), (x) => formatSigned(x, 2)),
          }))}
        />
      ) : (
        <Moving
          step={step}
          playhead={playhead}
          t={t}
          height={HEIGHT}
          tabIndex={0}
          label="The table with the numbers in its cells. Arrow keys read a cell."
          picture={(now) => drawTable({ ...shape, ...step, ...now, scale }, cell)}
          onWidth={setWidth}
          onKeyDown={moveCursor}
          onPointerMove={(event) =>
            setCell(tableCellAt(size, shape, event.nativeEvent.offsetX, event.nativeEvent.offsetY))
          }
          onPointerLeave={() => setCell(null)}
        />
      )}
      <Readout
        reading={
          cell && {
            mark: `Row ${cell.row + 1}, column ${cell.column + 1}:`,
            value: cellSum(step, end, cell),
            equation: writeLine,
          }
        }
        pinned={false}
        idle="Blue adds, red takes away. Point at a cell to see what this step did to it."
      />
    </section>
  )
}

const HEIGHT = 330

/** What a step did to a cell, in numbers. */
function cellSum({ before, key, value }: Step, end: Moved, { row, column }: { row: number; column: number }): string {
  const at = row * SIZE + column
  const sign = (x: number) => formatSigned(x, 2)
  if (!key || !value) return `S = ${sign(end.state[at]!)}`
  return `S = ${sign(before[at]!)} + ${sign(key[row]!)} × ${sign(value[column]!)} = ${sign(end.state[at]!)}`
}

/** What a read with one key brings along, in words. */
function told(shares: readonly number[], asked: number): string {
  const others = shares.flatMap((share, i) =>
    i === asked || Math.abs(share) < 0.005 ? [] : [`${formatSigned(share, 2)} of value ${i + 1}`],
  )
  if (others.length === 0)
    return `Key ${asked + 1} is at right angles to every other key, so its value comes back alone.`
  return `Key ${asked + 1} brings back value ${asked + 1} and, with it, ${others.join(', ')}.`
}

function describe(t: number, pairs: readonly Pair[], asked: number | null): string {
  if (asked !== null) return `All ${pairs.length} pairs are written. ${told(answerTo(pairs, asked).shares, asked)}`
  if (t === 0) return 'The table is empty.'
  return `Pair ${t} of ${pairs.length} has been written into the table.`
}
