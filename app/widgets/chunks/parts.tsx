/** The smaller parts of the chunk figure: the text as it is cut, the scores as numbers, what the cut costs. */

import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { formatCount, formatSigned, formatTiny, visibleSymbol } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import type { Chunk, ChunkRun } from './chunks'

/** What the cut costs, and how far it is from the step. */
export const counts = ({ chunks, apart }: ChunkRun): readonly (readonly [string, string])[] => [
  ['chunks that wait for each other', formatCount(chunks.length)],
  ['scores', formatCount(chunks.reduce((sum, { length }) => sum + (length * (length + 1)) / 2, 0))],
  ['multiplications of this head', formatCount(chunks.reduce((sum, { multiplications }) => sum + multiplications, 0))],
  ['farthest from the step', formatTiny(apart)],
]

/** The line of the chunk form that the readout quotes. */
export const readLine = (
  <span className="line">
    <i className="q-output">o</i> = <i>A</i> <i className="q-value">v</i> + <i className="q-state">S</i>
    <sup>⊤</sup> <i className="q-query">q</i>
  </span>
)

interface SymbolsProps {
  readonly trace: Trace
  readonly run: ChunkRun
  readonly now: number
  readonly onSeek: (chunk: number) => void
}

/** The text, cut where the chunks are; what is read is dark. */
export const Symbols = ({ trace, run, now, onSeek }: SymbolsProps) => (
  <p className="chunk-text" aria-hidden="true">
    {run.chunks.map(({ at, length }, i) => (
      // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut beside the transport, which the keyboard has.
      <span key={at} data-state={i === now ? 'now' : i < now ? 'read' : undefined} onClick={() => onSeek(i)}>
        {trace.frames
          .slice(at, at + length)
          .map(({ token }) => visibleSymbol(symbolOf(token)))
          .join('')}
      </span>
    ))}
  </p>
)

/** The triangle of the chunk that is shown, as numbers. */
export const Scores = ({ chunk, symbol }: { readonly chunk: Chunk; readonly symbol: (at: number) => string }) => (
  <MatrixTable
    caption={`Scores A of symbols ${chunk.at + 1} to ${chunk.at + chunk.length}: a row a symbol that reads, a column one that is read`}
    columns={Array.from({ length: chunk.length }, (_, j) => visibleSymbol(symbol(chunk.at + j)))}
    rows={Array.from({ length: chunk.length }, (_, i) => ({
      name: `${chunk.at + i + 1} ${visibleSymbol(symbol(chunk.at + i))}`,
      cells: Array.from({ length: i + 1 }, (_, j) => formatSigned(chunk.scores[i * chunk.length + j]!, 2)),
    }))}
  />
)
