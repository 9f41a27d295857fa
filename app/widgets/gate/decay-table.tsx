/** The ribbons as a table: the last tokens up to the playhead, one row a head, or a layer where there are none. */

import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { formatAlpha, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { unitOf } from '../place'
import { type HeadMeasure, headMeans } from './heads'
import { said } from './row-names'

const SPAN = 24

interface DecayTableProps {
  readonly trace: Trace
  readonly rows: readonly HeadMeasure[]
  readonly t: number
  readonly named: boolean
}

export function DecayTable({ trace, rows, t, named }: DecayTableProps) {
  if (!trace.shape) return null
  const { heads } = trace.shape
  const { one, place } = unitOf(trace.shape)
  const from = Math.max(0, t - SPAN + 1)
  const frames = trace.frames.slice(from, t + 1)
  return (
    <MatrixTable
      caption={`Mean decay of each ${one} at tokens ${from + 1} to ${t + 1}`}
      columns={frames.map((frame) => visibleSymbol(symbolOf(frame.token)))}
      rows={rows.map((head) => ({
        name: [said(head, named), place(head)].filter(Boolean).join(', '),
        cells: frames.map((frame) => {
          const alpha = headMeans(trace, frame)?.[head.layer * heads + head.head]
          return alpha === undefined ? '–' : formatAlpha(alpha)
        }),
      }))}
    />
  )
}
