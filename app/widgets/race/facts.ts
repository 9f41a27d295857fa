/** What lesson 0 says of the race in words: the factors of both memories, and how the paces went. */

import type { CatalogModel } from '../../../models/catalog'
import type { Frame, Trace } from '../../../models/trace'
import { formatCount, formatMs } from '../../figures/format'
import { writingPace } from '../measure'
import type { Racer } from './racers'

/** Bytes of a float32. */
const FLOAT = 4

/** In the order of the lesson's formulas: of a token of the cache, and of the tables of the state. */
export function factorsOf(racer: Racer, { architecture }: Pick<CatalogModel, 'architecture'>): readonly number[] {
  const { layers, heads, kvHeads, keys, values } = architecture
  return racer === 'cache' ? [2, layers, kvHeads, keys, FLOAT] : [layers, heads, keys, values, FLOAT]
}

/** Tokens that have to be written before they make a pace: those of one median. */
const SETTLED = 33

type Lane = Pick<Trace, 'prompt'> & { readonly frames: readonly Pick<Frame, 'ms'>[] }

/** Milliseconds a token of both machines, soon after the prompt and at the end; null where too little was written. */
export function pacesOf(lanes: Readonly<Record<Racer, Lane>>): string | null {
  const last = Math.min(lanes.cache.frames.length, lanes.state.frames.length) - 1
  const first = lanes.cache.prompt.length + SETTLED - 1
  if (last <= first) return null
  const pace = (racer: Racer, t: number) =>
    formatMs(writingPace(lanes[racer].frames, t, lanes[racer].prompt.length) ?? 0)
  return (
    `In the recording the Transformer took ${pace('cache', first)} a token just after the prompt and ` +
    `${pace('cache', last)} at token ${formatCount(last + 1)}, the gated RNN ${pace('state', first)} and ${pace('state', last)}.`
  )
}
