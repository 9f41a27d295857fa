/** The challenges of lesson 2: a look from far away, checked on the reader's own run, and a sum, checked on the formula. */

import { create } from 'zustand'
import type { CatalogModel } from '../../../models/catalog'
import { bytesReadInAll } from '../../../models/memory/formula'
import type { HeadRef, Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { formatBytes, formatCount, formatShare, spokenSymbol } from '../../figures/format'
import type { Outcome } from '../goal'
import { place } from '../place'
import { weightsOf } from './heads'

/** A look counts as far from this many symbols on, and as decided with this share of a head's weight. */
export const FAR = 200
export const MOST = 0.5

export interface FarLook extends HeadRef {
  readonly t: number
  /** The token that is looked at. */
  readonly to: number
  readonly weight: number
}

/** The largest weight that any head gives to one symbol at least FAR back; null where the text is too short. */
export function farLook(trace: Trace): FarLook | null {
  let best: FarLook | null = null
  for (const frame of trace.frames)
    trace.heads.forEach(({ layer, head }, index) => {
      const weights = weightsOf(trace, frame, index)
      for (let to = 0; weights && to <= frame.t - FAR; to += 1)
        if (!best || weights[to]! > best.weight) best = { layer, head, t: frame.t, to, weight: weights[to]! }
    })
  return best
}

/** Whether one head of the reader's run looked far back. */
export function looksFar(trace: Trace | null): Outcome {
  if (!trace)
    return { done: false, text: 'Read a text of your own in the figure: this line will say how far its heads looked.' }
  const found = farLook(trace)
  if (!found)
    return {
      done: false,
      text: `Your text has ${formatCount(trace.frames.length)} symbols; it takes more than ${FAR} to look so far back.`,
    }
  const { t, to, weight } = found
  const symbol = (at: number) => spokenSymbol(symbolOf(trace.frames[at]!.token))
  const text =
    `at token ${formatCount(t + 1)}, ${symbol(t)}, ${place(found)} gives ${formatShare(weight)} of its weight to ` +
    `token ${formatCount(to + 1)}, ${symbol(to)}, ${formatCount(t - to)} symbols back`
  return weight > MOST
    ? { done: true, text: `${text}.` }
    : { done: false, text: `Not yet. The farthest clear look: ${text}.` }
}

/** Bytes of the second challenge. */
export const GOAL_BYTES = 2 ** 30

/** The token by which the model has read GOAL_BYTES. */
export function goalToken(model: CatalogModel): number {
  let n = Math.floor(Math.sqrt(GOAL_BYTES / bytesReadInAll(model, 1)))
  while (bytesReadInAll(model, n) < GOAL_BYTES) n += 1
  return n
}

/** Whether `answer` is the token by which the model has read GOAL_BYTES of its cache, within 2 per cent. */
export function readByThen(answer: number, model: CatalogModel): Outcome {
  if (!Number.isInteger(answer) || answer < 1) return { done: false, text: 'Give a whole number of tokens, from 1 on.' }
  const read = bytesReadInAll(model, answer)
  const text = `after ${formatCount(answer)} tokens it has read ${formatBytes(read)} in all`
  // The sum grows with the square, so 2 per cent in tokens are 4 per cent in bytes.
  if (Math.abs(read / GOAL_BYTES - 1) <= 0.04) return { done: true, text: `${text}.` }
  return { done: false, text: `Not there: ${text}. ${read < GOAL_BYTES ? 'Later' : 'Earlier'}.` }
}

interface Looks {
  readonly outcome: Outcome
  /** Called with each text that the reader has had read. What was once done stays done. */
  publish(trace: Trace): void
}

export const useFarLook = create<Looks>((set, get) => ({
  outcome: looksFar(null),
  publish: (trace) => {
    const outcome = looksFar(trace)
    if (outcome.done || !get().outcome.done) set({ outcome })
  },
}))
