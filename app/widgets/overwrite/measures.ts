/** What a network that follows the delta rule does to its states on a text, in numbers. */

import { readState } from '../../../models/cells/read'
import type { Frame, HeadRef, Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { type HeadMeasure, headMeans, measureHeads } from '../gate/heads'
import { replayOf, type StateReplay } from '../gate/replay'

/** Keeps what a function of a trace gave: a trace of a text that was read never changes. */
function once<T>(of: (trace: Trace) => T): (trace: Trace) => T {
  const known = new WeakMap<Trace, { readonly value: T }>()
  return (trace) => {
    const found = known.get(trace) ?? { value: of(trace) }
    known.set(trace, found)
    return found.value
  }
}

/**
 * Every head's write strength over the text, by the same measures as a decay: 1 − beta is low where the head writes. So the
 * mean of a measure is 1 − the mean beta, and the name says where the head writes most.
 */
export const writesOf = once((trace): HeadMeasure[] =>
  measureHeads(trace, ({ probes }: Frame) => probes.beta?.map((beta) => 1 - beta) ?? null),
)

/** Mean of beta over all heads and tokens; null where the trace has none. */
export function meanWrite(trace: Trace): number | null {
  const measures = writesOf(trace)
  return measures.length === 0 ? null : measures.reduce((sum, { mean }) => sum + 1 - mean, 0) / measures.length
}

/** What one token does to the state of a head, each as the norm of the matrix that it takes away or brings. */
export interface Change {
  readonly before: number
  readonly faded: number
  readonly erased: number
  readonly written: number
  readonly after: number
  readonly alpha: number
  readonly beta: number
}

/** Null where the trace does not hold what the state is made of. */
export function changeAt(replay: StateReplay, t: number): Change | null {
  const inputs = replay.inputs(t)
  const after = replay.size(t)
  if (!inputs || inputs.beta === null || after === null) return null
  const { decay, key, value, beta } = inputs
  const alpha = decay[0]!
  const state = replay.at(t - 1)
  const before = state ? Math.hypot(...state) : 0
  // A product k u^T of a key of length 1 is as large as u.
  const held = state ? alpha * Math.hypot(...readState(state, key)) : 0
  const length = Math.hypot(...key)
  return {
    before,
    faded: (1 - alpha) * before,
    erased: beta * held * length,
    written: beta * Math.hypot(...value) * length,
    after,
    alpha,
    beta,
  }
}

/** What a head lets go of at a token, on average over the text, as shares of what it held. */
export interface Rates {
  readonly head: HeadRef
  readonly forgotten: number
  readonly erased: number
}

/** Every head whose keys are there, the one that keeps most first. */
export const ratesOf = once((trace): Rates[] =>
  trace.heads
    .flatMap((head) => {
      const erasures = erasuresOf(replayOf(trace, head), trace.frames.length)
      return erasures ? [{ head, forgotten: 1 - meanDecay(trace, head), erased: erasures.mean }] : []
    })
    .sort((a, b) => a.forgotten - b.forgotten),
)

export interface Erasures {
  /** Mean share of the state that is erased, over the text but for its first token. */
  readonly mean: number
  /** The token at which most is erased, counted by its norm: just after a wipe a large share is little. */
  readonly at: number
  /** The share of the state that is erased there. */
  readonly share: number
}

export function erasuresOf(replay: StateReplay, length: number): Erasures | null {
  if (!replay.available || length < 2) return null
  let [sum, most, at] = [0, -1, 0]
  for (let t = 1; t < length; t += 1) {
    const share = replay.erased(t) ?? 0
    sum += share
    const erased = share * replay.inputs(t)!.decay[0]! * (replay.size(t - 1) ?? 0)
    if (erased > most) [most, at] = [erased, t]
  }
  return { mean: sum / (length - 1), at, share: replay.erased(at) ?? 0 }
}

/** Mean decay of every head over the text, layer by layer; empty for a trace without decays. */
export const meanDecays = once((trace): number[] => {
  const rows = trace.frames.flatMap((frame) => headMeans(trace, frame) ?? [])
  return Array.from(rows[0] ?? [], (_, head) => rows.reduce((sum, row) => sum + row[head]!, 0) / rows.length)
})

/** Among the first heads whose keys are there, one that erases much at its highest peak and keeps much on average. */
export const clearestHead = once((trace): HeadRef => {
  const kept = (head: HeadRef) => {
    const erasures = erasuresOf(replayOf(trace, head), trace.frames.length)
    return (erasures?.share ?? 0) * meanDecay(trace, head)
  }
  const heads = trace.heads.slice(0, FEW)
  return heads.reduce((best, head) => (kept(head) > kept(best) ? head : best), heads[0] ?? { layer: 0, head: 0 })
})

/** A live trace has the keys of all heads; to rebuild the states of as many as a recording has is soon done. */
const FEW = 4

export const meanDecay = (trace: Trace, { layer, head }: HeadRef): number =>
  meanDecays(trace)[layer * (trace.shape?.heads ?? 1) + head] ?? 1

/** Symbols before a place that say where it is. */
const AROUND = 12

/** The symbols of the text that end at t, from the beginning of a word if there is one among them. */
export function placeInText({ frames }: Trace, t: number): string {
  const text = textOf(frames, t - AROUND, t + 1).replaceAll('\n', ' ')
  const word = t > AROUND ? text.indexOf(' ') + 1 : 0
  return text.slice(word < text.length ? word : 0)
}
