/** A cell of a matrix that the arrow keys walk over. */

export interface MatrixCell {
  readonly row: number
  readonly column: number
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The cell after a key: the arrows go round the edges, Escape leaves. Undefined for a key that is none of these. */
export function cellAfter(
  key: string,
  cell: MatrixCell | null,
  rows: number,
  columns: number,
): MatrixCell | null | undefined {
  if (key === 'Escape') return null
  const step = steps[key]
  if (!step) return undefined
  if (!cell) return { row: 0, column: 0 }
  return { row: (cell.row + step[0] + rows) % rows, column: (cell.column + step[1] + columns) % columns }
}
