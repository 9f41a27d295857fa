/** The matrix S of the chosen head at the playhead, with the decay and key of each row and the value of each column. */

import { type ComponentProps, useMemo, useState } from 'react'
import type { Trace } from '../../../models/trace'
import { Canvas } from '../../figures/canvas'
import { type Cell, cellAt, drawState, type StatePicture } from '../../figures/draw-state'
import { recurrenceLine } from '../../figures/equations'
import { formatAlpha, formatSigned } from '../../figures/format'
import { SignedLegend } from '../../figures/legend'
import { MatrixTable } from '../../figures/matrix-table'
import { type Reading, Readout } from '../../figures/readout'
import { useTracedModel } from '../../state/catalog'
import type { Playhead } from '../../state/playhead'
import { usePlayhead } from '../../state/use-playhead'
import { moveOf } from './move'
import { recurrenceOf } from './recurrence'
import type { StateReplay } from './replay'
import { place } from './row-names'

interface StatePanelProps {
  readonly replay: StateReplay
  /** Drawn at token `t` of this playhead; its phase shows the update of that token as a move. */
  readonly playhead: Playhead
  readonly t: number
  readonly trace: Trace
  readonly keys: number
  readonly values: number
}

/** Full colour at this share of the largest entry ever reached: a few outliers should not grey out all the rest. */
const FULL = 0.5

export function StatePanel({ replay, playhead, t, trace, keys, values }: StatePanelProps) {
  const model = useTracedModel(trace.model)
  const [table, setTable] = useState(false)
  const [hover, setHover] = useState<Cell | null>(null)
  const [pin, setPin] = useState<Cell | null>(null)
  const [width, setWidth] = useState(0)
  const state = useMemo(() => replay.at(t), [replay, t])
  const inputs = replay.inputs(t)
  const scale = (replay.extent()?.entry ?? 1) * FULL
  const height = Math.max(230, Math.min(340, width * 0.58))

  if (!state)
    return (
      <section aria-label="State">
        <h3>
          State <em className="q-state">S</em> <small>{place(replay.ref)}</small>
        </h3>
        <p className="missing">
          This recording does not hold the keys and values of {place(replay.ref)}. Read a text of your own below to see
          the state of every head.
        </p>
      </section>
    )

  const picture: StatePicture = {
    keys,
    values,
    state,
    decay: inputs?.decay ?? null,
    key: inputs?.key ?? null,
    value: inputs?.value ?? null,
    scale,
  }
  const cell = hover ?? pin
  const reading: Reading | null = cell && {
    mark: `Key ${cell.row + 1}, value ${cell.column + 1}:`,
    value: `S = ${formatSigned(state[cell.row * values + cell.column]!, 3)}${inputs ? `, row decay α = ${formatAlpha(inputs.decay[cell.row]!)}` : ''}`,
    equation: recurrenceLine(recurrenceOf(trace, model), 'state'),
  }
  const at = (event: React.MouseEvent<HTMLCanvasElement>) =>
    cellAt({ width, height }, picture, event.nativeEvent.offsetX, event.nativeEvent.offsetY)
  const moveCursor = (event: React.KeyboardEvent) => {
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    }
    const move = moves[event.key]
    if (event.key === 'Escape') return setPin(null)
    if (!move) return
    // While the matrix has the focus the arrows are its own; the transport keeps Space, Home and End.
    event.preventDefault()
    const from = pin ?? { row: 0, column: 0 }
    const wrap = (x: number, n: number) => (x + n) % n
    setPin(pin ? { row: wrap(from.row + move[0], keys), column: wrap(from.column + move[1], values) } : from)
  }

  return (
    <section aria-label="State">
      <h3>
        State <em className="q-state">S</em>{' '}
        <small>
          {place(replay.ref)}, {keys} keys by {values} values
        </small>
        <span className="end tools">
          <SignedLegend scale={scale} />
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`State of ${place(replay.ref)} after token ${t + 1}: one row a key`}
          columns={['α', ...Array.from({ length: values }, (_, i) => `v${i + 1}`)]}
          rows={Array.from({ length: keys }, (_, row) => ({
            name: `k${row + 1}`,
            cells: [
              inputs ? formatAlpha(inputs.decay[row]!) : '–',
              ...Array.from(state.subarray(row * values, (row + 1) * values), (x) => formatSigned(x, 2)),
            ],
          }))}
        />
      ) : (
        <MovingState
          replay={replay}
          playhead={playhead}
          t={t}
          picture={picture}
          cell={cell}
          height={height}
          tabIndex={0}
          label={`The state of ${place(replay.ref)} as a heatmap, ${keys} rows of keys by ${values} columns of values. Arrow keys read a cell.`}
          onWidth={setWidth}
          onKeyDown={moveCursor}
          onPointerMove={(event) => setHover(at(event))}
          onPointerLeave={() => setHover(null)}
          onClick={(event) => {
            const here = at(event)
            setPin(pin && here && pin.row === here.row && pin.column === here.column ? null : here)
          }}
        />
      )}
      <Readout
        reading={reading}
        pinned={hover === null && pin !== null}
        idle={
          inputs?.beta == null
            ? 'Step to watch a token: α fades each row, then k and v write their product into the table.'
            : 'Step to watch a token: α fades all rows, then a share β of what the key held goes out, then β times k and v comes in.'
        }
        onUnpin={() => setPin(null)}
      />
    </section>
  )
}

interface MovingStateProps extends Omit<ComponentProps<typeof Canvas>, 'draw'> {
  readonly replay: StateReplay
  readonly playhead: Playhead
  readonly t: number
  /** The state as it is once the token has been read. */
  readonly picture: StatePicture
  readonly cell: Cell | null
}

/** The picture, alone in following the phase: during a move nothing else of the figure is drawn again. */
function MovingState({ replay, playhead, t, picture, cell, ...rest }: MovingStateProps) {
  const phase = usePlayhead(playhead, (state) => (state.t === t ? state.phase : 1))
  const move = phase < 1 ? moveOf(replay, t, phase) : null
  return <Canvas {...rest} draw={drawState(move ? { ...picture, ...move } : picture, cell)} />
}
