/** The ribbons as a table: the last tokens up to the playhead, one row a head. */

import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { formatAlpha, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { type HeadMeasure, headMeans } from './heads'
import { place, said } from './row-names'

const SPAN = 24

export function DecayTable({ trace, rows, t }: { trace: Trace; rows: readonly HeadMeasure[]; t: number }) {
  const from = Math.max(0, t - SPAN + 1)
  const frames = trace.frames.slice(from, t + 1)
  return (
    <MatrixTable
      caption={`Mean decay of each head at tokens ${from + 1} to ${t + 1}`}
      columns={frames.map((frame) => visibleSymbol(symbolOf(frame.token)))}
      rows={rows.map((head) => ({
        name: `${said(head)}, ${place(head)}`,
        cells: frames.map((frame) => {
          const alpha = headMeans(trace, frame)?.[head.layer * trace.shape!.heads + head.head]
          return alpha === undefined ? '–' : formatAlpha(alpha)
        }),
      }))}
    />
  )
}
