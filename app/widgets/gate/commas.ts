/** Whether heads that forget at the ends of sentences do so at the ends of their parts too: full stops beside commas. */

import type { Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { formatAlpha } from '../../figures/format'
import { headMeans, measureHeads } from './heads'

const KINDS = { stop: /[.!?]/, comma: /,/, letter: /[a-z]/ } as const
type Kind = keyof typeof KINDS

/** What the heads named for the ends of sentences keep on average at each kind of symbol; null without such heads or symbols. */
export function keptAt(trace: Trace): Readonly<Record<Kind, number>> | null {
  const heads = measureHeads(trace).flatMap(({ name }, index) => (name === 'sentence ends' ? [index] : []))
  const text = textOf(trace.frames)
  const mean = (kind: Kind) => {
    const values = trace.frames.flatMap((frame, t) => {
      const row = KINDS[kind].test(text[t]!) ? headMeans(trace, frame) : null
      return row ? heads.map((head) => row[head]!) : []
    })
    return values.length === 0 ? Number.NaN : values.reduce((sum, x) => sum + x, 0) / values.length
  }
  const kept = { stop: mean('stop'), comma: mean('comma'), letter: mean('letter') }
  return Object.values(kept).some(Number.isNaN) ? null : kept
}

/** In one sentence; empty where there is nothing to compare. */
export function stopsAndCommas(trace: Trace): string {
  const kept = keptAt(trace)
  if (!kept) return ''
  const numbers = `their mean decay is ${formatAlpha(kept.stop)} at a mark that ends a sentence, ${formatAlpha(kept.comma)} at a comma and ${formatAlpha(kept.letter)} at a letter`
  if (kept.comma <= kept.stop) return `A comma moves these heads as much: ${numbers}.`
  return kept.letter - kept.comma < (kept.letter - kept.stop) / 4
    ? `A comma hardly moves these heads: ${numbers}.`
    : `A comma moves these heads too, though less: ${numbers}.`
}
