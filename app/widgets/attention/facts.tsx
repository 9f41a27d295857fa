/** Numbers of lesson 2's prose: of the recorded looks, and of the bill's formulas. */

import type { CatalogModel } from '../../../models/catalog'
import { bytesReadInAll, scoresInAll } from '../../../models/memory/formula'
import type { Trace } from '../../../models/trace'
import { formatBytes, formatCount, formatLarge, formatShare } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { place } from '../place'
import { nearShare } from './happened'
import { looksOf } from './heads'
import { MODEL, useRecordedLooks } from './traces'

const ofModel: Record<string, (model: CatalogModel, at: number) => string> = {
  scores: (model, at) => formatLarge(scoresInAll(model, at)),
  read: (model, at) => formatBytes(bytesReadInAll(model, at)),
  kvHeads: ({ architecture }) => String(architecture.kvHeads),
}

const ofTrace: Record<string, (trace: Trace) => string> = {
  symbols: ({ frames }) => formatCount(frames.length),
  heads: ({ heads }) => String(heads.length),
  far: (trace) => formatShare(1 - nearShare(looksOf(trace))),
  nearest: (trace) => shareOf(trace, -1),
  farthest: (trace) => shareOf(trace, 1),
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
  const trace = useRecordedLooks()
  if (!ofModel[of] && !ofTrace[of]) throw new Error(`No fact is called ${of}`)
  const text = (model && ofModel[of]?.(model, at)) ?? (trace && ofTrace[of]?.(trace))
  return <span className="fact">{text ?? '…'}</span>
}
