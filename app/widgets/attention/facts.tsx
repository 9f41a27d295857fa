/** Numbers of lesson 2's prose: of the recorded looks, and of the bill's formulas. */

import type { CatalogModel } from '../../../models/catalog'
import { bytesReadInAll, memoryBytes, scoresInAll } from '../../../models/memory/formula'
import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { formatBytes, formatCount, formatLarge, formatShare, spokenSymbol } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { useRecordedReading } from '../own-reading'
import { place } from '../place'
import { Said } from '../said'
import { GOAL_BYTES, goalToken } from './challenge'
import { nearShare } from './happened'
import { clearest, clearestLook, looksOf, NEAR, weightsOf } from './heads'
import { MODEL, reading } from './reading'

const ofModel: Record<string, (model: CatalogModel, at: number) => string> = {
  scores: (model, at) => formatLarge(scoresInAll(model, at)),
  read: (model, at) => formatBytes(bytesReadInAll(model, at)),
  gibibyteRows: (model) => formatCount(GOAL_BYTES / memoryBytes(model, 1)),
  gibibyteTokens: (model) => formatCount(goalToken(model)),
  gibibyteCache: (model) => formatBytes(memoryBytes(model, goalToken(model))),
  kvHeads: ({ architecture }) => String(architecture.kvHeads),
  sharing: ({ architecture }) => String(architecture.heads / architecture.kvHeads),
}

const ofTrace: Record<string, (trace: Trace) => string> = {
  symbols: ({ frames }) => formatCount(frames.length),
  heads: ({ heads }) => String(heads.length),
  near: () => String(NEAR),
  far: (trace) => formatShare(1 - nearShare(looksOf(trace))),
  nearest: (trace) => shareOf(trace, -1),
  farthest: (trace) => shareOf(trace, 1),
  clearest: clearestOf,
}

/** The clearest look of the head that the figure opens on, and what the same symbol had got one token earlier. */
function clearestOf(trace: Trace): string {
  const look = clearest(looksOf(trace))
  const t = look ? clearestLook(trace, look) : 0
  const weights = look && weightsOf(trace, trace.frames[t], look.index)
  const before = look && weightsOf(trace, trace.frames[t - 1], look.index)
  if (!weights || !before) return '…'
  const to = weights.indexOf(Math.max(...weights))
  const symbol = (at: number) => spokenSymbol(symbolOf(trace.frames[at]!.token))
  return (
    `At token ${t + 1}, ${symbol(t)}, ${place(look)} gives ${formatShare(weights[to]!)} of its weight to token ${to + 1}, ${symbol(to)}, ` +
    `${t - to} symbols back; one token earlier that symbol had got ${formatShare(before[to]!)}.`
  )
}

/** The head with the most (-1) or least (1) weight on the last few symbols, and its share before them. */
function shareOf(trace: Trace, sign: 1 | -1): string {
  const [look] = [...looksOf(trace)].sort((a, b) => sign * (a.near - b.near))
  return look ? `${place(look)} gives ${formatShare(1 - look.near)}` : '…'
}

interface LookFactProps {
  readonly of: string
  /** Position in tokens, for facts that depend on it. */
  readonly at?: number
}

export function LookFact({ of, at = 1 }: LookFactProps) {
  const model = useCatalogModel(MODEL)
  const trace = useRecordedReading(reading)
  if (!ofModel[of] && !ofTrace[of]) throw new Error(`No fact is called ${of}`)
  const text = (model && ofModel[of]?.(model, at)) ?? (trace && ofTrace[of]?.(trace))
  return <Said>{text || '…'}</Said>
}
