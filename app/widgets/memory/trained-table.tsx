/** The matrix of a trained head at the playhead: what the token writes into it, and what it then reads from it. */

import { useMemo, useState } from 'react'
import type { HeadRef, Trace } from '../../../models/trace'
import { drawTable, tableCellAt } from '../../figures/draw-table'
import { readLine, writeLine } from '../../figures/equations'
import { formatSigned } from '../../figures/format'
import { SignedLegend } from '../../figures/legend'
import { cellAfter, type MatrixCell } from '../../figures/matrix-cursor'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import type { Playhead } from '../../state/playhead'
import { replayOf } from '../gate/replay'
import { place } from '../place'
import type { Step } from './move'
import { Moving } from './moving'
import { rowOf } from './reads'

interface TrainedTableProps {
  readonly trace: Trace
  readonly head: HeadRef
  /** Place of the head's rows in the probes. */
  readonly index: number
  readonly playhead: Playhead
  readonly t: number
}

/** Full colour at this share of the largest entry ever reached: a few outliers should not grey out all the rest. */
const FULL = 0.5

export function TrainedTable({ trace, head, index, playhead, t }: TrainedTableProps) {
  const [table, setTable] = useState(false)
  const [cell, setCell] = useState<MatrixCell | null>(null)
  const [width, setWidth] = useState(0)
  const replay = replayOf(trace, head)
  const { keys, values } = trace.shape!
  const scale = (replay.extent()?.entry ?? 1) * FULL
  const step = useMemo<Step>(
    () => ({
      before: replay.at(t - 1) ?? new Float32Array(keys * values),
      key: rowOf(trace, 'key', index, t),
      value: rowOf(trace, 'value', index, t),
      query: rowOf(trace, 'query', index, t),
      values,
    }),
    [replay, trace, index, t, keys, values],
  )
  const after = useMemo(() => replay.at(t), [replay, t])
  const height = Math.max(270, Math.min(390, width * 0.66))
  const at = (row: number, column: number) => after?.[row * values + column] ?? 0
  const moveCursor = (event: React.KeyboardEvent) => {
    const next = cellAfter(event.key, cell, keys, values)
    if (next === undefined) return
    // While the matrix has the focus the arrows are its own; the transport keeps Space, Home and End.
    event.preventDefault()
    setCell(next)
  }
  return (
    <section aria-label="Table">
      <h3>
        Table <em className="q-state">S</em> <small>{place(head)}</small>
        <span className="end tools">
          <SignedLegend scale={scale} />
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`State of ${place(head)} after token ${t + 1}: one row a key`}
          columns={['k', 'q', ...Array.from({ length: values }, (_, i) => `v${i + 1}`)]}
          rows={Array.from({ length: keys }, (_, row) => ({
            name: `row ${row + 1}`,
            cells: [
              formatSigned(step.key?.[row] ?? 0, 2),
              formatSigned(step.query?.[row] ?? 0, 2),
              ...Array.from({ length: values }, (_, column) => formatSigned(at(row, column), 2)),
            ],
          }))}
        />
      ) : (
        <Moving
          step={step}
          playhead={playhead}
          t={t}
          height={height}
          tabIndex={0}
          label={`The state of ${place(head)} as a heatmap, ${keys} rows of keys by ${values} columns of values, with the key, value and query of token ${t + 1} around it. Arrow keys read a cell.`}
          picture={(now) => drawTable({ keys, ...step, ...now, scale }, cell)}
          onWidth={setWidth}
          onKeyDown={moveCursor}
          onPointerMove={(event) =>
            setCell(
              tableCellAt({ width, height }, { keys, values }, event.nativeEvent.offsetX, event.nativeEvent.offsetY),
            )
          }
          onPointerLeave={() => setCell(null)}
        />
      )}
      <Readout
        reading={
          cell && {
            mark: `Row ${cell.row + 1}, column ${cell.column + 1}:`,
            value: `S = ${formatSigned(at(cell.row, cell.column), 3)}, read with q = ${formatSigned(step.query?.[cell.row] ?? 0, 2)}`,
            equation: step.key ? writeLine : readLine,
          }
        }
        pinned={false}
        idle="Step to watch a token: k and v write their product into the table, then q reads it row by row."
      />
    </section>
  )
}
