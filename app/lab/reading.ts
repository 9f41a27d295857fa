/** What a lane can say of one of its tokens: how likely it was, and what else it might have been. Pure. */

import type { Trace } from '../../models/trace'
import { symbolOf } from '../figures/alphabet'
import { formatBits, formatCount, formatShare, spokenSymbol, visibleSymbol } from '../figures/format'
import type { Reading } from '../figures/readout'

/** How many other symbols are named. */
const OTHERS = 4

/** Share below which another symbol is not worth naming. */
const RARE = 0.01

/** The likeliest symbols one step before `t` other than the one at t; empty where the trace kept no distribution. */
export function othersAt({ frames }: Trace, t: number): { readonly symbol: string; readonly share: number }[] {
  const next = frames[t - 1]?.probes.next
  if (!next) return []
  return [...next.keys()]
    .filter((id) => id !== frames[t]!.token && next[id]! >= RARE)
    .sort((a, b) => next[b]! - next[a]! || a - b)
    .slice(0, OTHERS)
    .map((id) => ({ symbol: symbolOf(id), share: next[id]! }))
}

/** The token at `t` in words; null where there is none. */
export function tokenReading(trace: Trace, t: number): Reading | null {
  const frame = trace.frames[t]
  if (!frame) return null
  const mark = `Token ${formatCount(t + 1)}, ${spokenSymbol(symbolOf(frame.token))}, ${frame.origin === 'prompt' ? 'given' : 'written'}:`
  if (frame.bits === null) return { mark, value: 'the first, which nothing predicts' }
  const others = othersAt(trace, t).map(
    ({ symbol, share }) => `${visibleSymbol(symbol)}\u00a0${formatShare(share).replaceAll(' ', '\u00a0')}`,
  )
  return {
    mark,
    value: `${formatShare(2 ** -frame.bits)}, ${formatBits(frame.bits)} bits`,
    ...(others.length > 0 && { equation: `rather: ${others.join(', ')}` }),
  }
}
