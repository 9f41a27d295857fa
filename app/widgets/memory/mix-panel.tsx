/** What the read at the playhead is made of: the whole text, each symbol tinted by its part in what comes out. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { drawContributions } from '../../figures/draw-contributions'
import { drawGrowth } from '../../figures/draw-growth'
import { gridToken, textGrid } from '../../figures/draw-look'
import { readLine } from '../../figures/equations'
import { formatCount, formatShare, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { Readout } from '../../figures/readout'
import { readsOf, sharesOf } from './reads'

interface MixPanelProps {
  readonly trace: Trace
  readonly index: number
  readonly t: number
  readonly onSeek: (t: number) => void
}

/** Rows of the table: the symbols with the largest parts. */
const TABLE_ROWS = 12

export function MixPanel({ trace, index, t, onSeek }: MixPanelProps) {
  const [width, setWidth] = useState(0)
  const [cursor, setCursor] = useState<number | null>(null)
  const [table, setTable] = useState(false)
  const { frames } = trace
  const shares = sharesOf(trace, index, t) ?? new Float32Array(0)
  const reads = readsOf(trace, index)
  const { mixes, most, largest } = reads[t]!
  const symbolAt = (token: number) => symbolOf(frames[token]!.token)
  const rows = [...shares.keys()].sort((a, b) => Math.abs(shares[b]!) - Math.abs(shares[a]!)).slice(0, TABLE_ROWS)
  const grid = textGrid(width, frames.length, symbolAt)
  const shown = cursor !== null && cursor <= t ? cursor : most
  const tokenOf = (event: React.MouseEvent<HTMLCanvasElement>) =>
    gridToken(grid, event.nativeEvent.offsetX, event.nativeEvent.offsetY, frames.length)
  return (
    <section aria-label="Parts of the read">
      <h3>
        What comes out <em className="q-output">o</em>
        <span className="end tools">
          <span className="mix-legend">
            <i className="gives" /> gives <i className="takes" /> takes away
          </span>
          <button type="button" className="plain" aria-pressed={table} onClick={() => setTable(!table)}>
            {table ? 'Show as picture' : 'Show as table'}
          </button>
        </span>
      </h3>
      {table ? (
        <MatrixTable
          caption={`The ${rows.length} largest parts of the read at token ${t + 1}`}
          columns={['symbol', 'token', 'back', 'part', '']}
          rows={rows.map((token, i) => ({
            name: String(i + 1),
            cells: [
              visibleSymbol(symbolAt(token)),
              formatCount(token + 1),
              formatCount(t - token),
              formatShare(Math.abs(shares[token]!)),
              shares[token]! < 0 ? 'takes away' : 'gives',
            ],
          }))}
        />
      ) : (
        <Canvas
          height={grid.height}
          className="seekable"
          label={`The text, tinted by the part of each symbol in what token ${t + 1} reads. The table gives the largest.`}
          draw={drawContributions({
            t,
            length: frames.length,
            symbolAt,
            shareAt: (token) => shares[token] ?? 0,
            scale: Math.max(largest, 1e-9),
            cursor,
          })}
          onWidth={setWidth}
          onPointerMove={(event) => setCursor(tokenOf(event))}
          onPointerLeave={() => setCursor(null)}
          onClick={(event) => {
            const token = tokenOf(event)
            if (token !== null) onSeek(token)
          }}
        />
      )}
      <p className="mix">
        A mix as wide as <b>{formatCount(Math.round(mixes))}</b> of {formatCount(t + 1)} tokens in equal parts; the
        largest part is <b>{formatShare(largest)}</b>.
      </p>
      <Readout
        reading={
          shares.length === 0
            ? null
            : {
                mark: `${shown === most ? 'Largest part' : 'Part'}: token ${formatCount(shown + 1)} ${visibleSymbol(symbolAt(shown))}, ${shown === t ? 'itself' : `${formatCount(t - shown)} back`},`,
                value: `${(shares[shown] ?? 0) < 0 ? 'takes away' : 'gives'} ${formatShare(Math.abs(shares[shown] ?? 0))}`,
                equation: readLine,
              }
        }
        pinned={false}
        idle=""
      />
      <p className="mix-keys">
        <span className="recall-key" data-line="mix">
          width of the mix
        </span>
        <span className="recall-key" data-line="theory">
          tokens so far
        </span>
      </p>
      <Canvas
        height={150}
        label={`Width of the mix along the text: ${Math.round(mixes)} of ${t + 1} tokens now`}
        draw={drawGrowth(
          {
            t,
            ticks: 'decimal',
            format: formatCount,
            series: [
              { quantity: 'token', name: '', dashed: true, at: (token) => token + 1 },
              { quantity: 'output', name: '', at: (token) => reads[token]?.mixes ?? null },
            ],
            marks: [],
          },
          null,
        )}
      />
    </section>
  )
}
