/** The whole text, each symbol tinted by what the chosen head gives to it from the playhead. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { drawLook, gridToken, textGrid } from '../../figures/draw-look'
import { attentionLine } from '../../figures/equations'
import { formatCount, formatShare, spokenSymbol, unbroken, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { place } from '../place'
import { type Look, weightsOf } from './heads'

interface LookPanelProps {
  readonly trace: Trace
  readonly t: number
  readonly look: Look
  readonly onSeek: (t: number) => void
}

/** Rows of the table: the symbols with the largest weights. */
const TABLE_ROWS = 12

export function LookPanel({ trace, t, look, onSeek }: LookPanelProps) {
  const [width, setWidth] = useState(0)
  const [cursor, setCursor] = useState<number | null>(null)
  const [table, setTable] = useState(false)
  const { frames } = trace
  const weights = weightsOf(trace, frames[t], look.index) ?? new Float32Array(0)
  const symbolAt = (token: number) => symbolOf(frames[token]!.token)
  const most = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!).slice(0, TABLE_ROWS)
  const grid = textGrid(width, frames.length, symbolAt)
  const shown = cursor !== null && cursor <= t ? cursor : most[0]
  const tokenOf = (event: React.MouseEvent<HTMLCanvasElement>) =>
    gridToken(grid, event.nativeEvent.offsetX, event.nativeEvent.offsetY, frames.length)
  return (
    <section aria-label="The look of a head">
      <h3>
        {place(look)} <small>over everything so far</small>
        <span className="end tools">
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`The ${most.length} largest weights of ${place(look)} at token ${t + 1}`}
          columns={['symbol', 'token', 'back', 'weight']}
          rows={most.map((token, i) => ({
            name: String(i + 1),
            cells: [
              visibleSymbol(symbolAt(token)),
              formatCount(token + 1),
              formatCount(t - token),
              formatShare(weights[token]!),
            ],
          }))}
        />
      ) : (
        <Canvas
          height={grid.height}
          className="seekable"
          label={`The text, tinted by the weights of ${place(look)} at token ${t + 1}. The table gives the largest.`}
          draw={drawLook({ t, length: frames.length, symbolAt, weightAt: (token) => weights[token] ?? null, cursor })}
          onWidth={setWidth}
          onPointerMove={(event) => setCursor(tokenOf(event))}
          onPointerLeave={() => setCursor(null)}
          onClick={(event) => {
            const token = tokenOf(event)
            if (token !== null) onSeek(token)
          }}
        />
      )}
      <Readout
        reading={
          shown === undefined
            ? null
            : {
                mark: `${shown === most[0] && cursor === null ? 'Most' : 'Weight'} on token ${formatCount(shown + 1)}, ${spokenSymbol(symbolAt(shown))}, ${shown === t ? 'itself' : `${formatCount(t - shown)} back`}:`,
                value: unbroken(formatShare(weights[shown] ?? 0)),
                equation: attentionLine,
              }
        }
        pinned={false}
        idle=""
      />
    </section>
  )
}
