/** The reader's table with its numbers, and what a step did to the cell that is pointed at. */

import { useState } from 'react'
import { drawTable, tableCellAt } from '../../figures/draw-table'
import { writeLine } from '../../figures/equations'
import { formatSigned } from '../../figures/format'
import { SignedLegend } from '../../figures/legend'
import { cellAfter, type MatrixCell } from '../../figures/matrix-cursor'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import type { Playhead } from '../../state/playhead'
import { type Moved, moved, type Step } from './move'
import { Moving } from './moving'
import { SIZE } from './pairs'

const HEIGHT = 330

interface OwnPanelProps {
  readonly step: Step
  readonly playhead: Playhead
  readonly t: number
  readonly scale: number
}

export function OwnPanel({ step, playhead, t, scale }: OwnPanelProps) {
  const [table, setTable] = useState(false)
  const [cell, setCell] = useState<MatrixCell | null>(null)
  const [width, setWidth] = useState(0)
  const end = moved(step, 1)
  const size = { width, height: HEIGHT }
  const shape = { keys: SIZE, values: SIZE }
  const moveCursor = (event: React.KeyboardEvent) => {
    const next = cellAfter(event.key, cell, SIZE, SIZE)
    if (next === undefined) return
    // While the matrix has the focus the arrows are its own; the transport keeps Space, Home and End.
    event.preventDefault()
    setCell(next)
  }
  return (
    <section aria-label="Table of your own">
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

/** What a step did to a cell, in numbers. */
function cellSum({ before, key, value }: Step, end: Moved, { row, column }: MatrixCell): string {
  const at = row * SIZE + column
  const sign = (x: number) => formatSigned(x, 2)
  if (!key || !value) return `S = ${sign(end.state[at]!)}`
  return `S = ${sign(before[at]!)} + ${sign(key[row]!)} × ${sign(value[column]!)} = ${sign(end.state[at]!)}`
}
