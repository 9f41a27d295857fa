/** The cache at the playhead: its rows, its bytes, and what this one token has to do with them. */

import { memoryBytes } from '../../../models/memory/formula'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { Canvas } from '../../figures/canvas'
import { drawCache } from '../../figures/draw-cache'
import { formatCount, formatExact } from '../../figures/format'
import { useTracedModel } from '../../state/catalog'
import { type Look, weightsOf } from './heads'

interface CachePanelProps {
  readonly trace: Trace
  readonly t: number
  readonly look: Look
}

const HEIGHT = 236

export function CachePanel({ trace, t, look }: CachePanelProps) {
  const model = useTracedModel(trace.model)
  const frame = trace.frames[t]
  const weights = weightsOf(trace, frame, look.index)
  const layers = 1 + Math.max(...trace.heads.map(({ layer }) => layer))
  const rows = t + 1
  const row = model && memoryBytes(model, 1)
  return (
    <section aria-label="Cache">
      <h3>
        <span className="q-cache">Cache</span> <small>a row a token: a key and a value in each layer</small>
      </h3>
      <Canvas
        height={HEIGHT}
        label={`The cache: ${formatCount(rows)} rows, each of ${layers} keys and ${layers} values`}
        draw={drawCache({
          rows,
          layers,
          layer: look.layer,
          symbolAt: (token) => symbolOf(trace.frames[token]!.token),
          weightAt: (token) => weights?.[token] ?? null,
        })}
      />
      <p className="readout">
        <span>
          {formatCount(rows)} {rows === 1 ? 'row' : 'rows'}
          {row !== null && ` of ${formatExact(row)}`}:
        </span>{' '}
        <b>{formatExact(frame?.bytes ?? 0)}</b>{' '}
        <span>
          all read for this token, for {formatCount(rows * trace.heads.length)} scores in {trace.heads.length} heads
        </span>
      </p>
    </section>
  )
}
