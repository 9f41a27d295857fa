/** The second challenge of lesson 5: two texts that differ in one mark, and how many heads go dark at it in each. */

import { create } from 'zustand'
import type { Trace } from '../../../models/trace'
import { formatCount, spokenSymbol } from '../../figures/format'
import type { Outcome } from '../goal'
import { CONTRAST, headMeans } from './heads'
import { measuresOf } from './row-names'

/** A text and, for each of its tokens, which heads are dark there: [tokens, heads], 1 where dark. */
export interface Dips {
  readonly text: string
  readonly heads: number
  readonly dark: Uint8Array
}

/** The heads that keep clearly less at a token than they do on average over the text. */
export function dipsOf(trace: Trace): Dips | null {
  const measures = measuresOf(trace)
  if (measures.length === 0) return null
  const dark = new Uint8Array(trace.frames.length * measures.length)
  trace.frames.forEach((frame, t) => {
    const means = headMeans(trace, frame)
    measures.forEach(({ mean }, head) => {
      if (means && mean - means[head]! > CONTRAST) dark[t * measures.length + head] = 1
    })
  })
  return { text: trace.prompt, heads: measures.length, dark }
}

/** Heads that are dark at the mark or at what follows it: a gate may wait for the blank. */
function darkAt({ text, heads, dark }: Dips, mark: number): number {
  let count = 0
  for (let head = 0; head < heads; head += 1) {
    const next = mark + 1 < text.length ? dark[(mark + 1) * heads + head] : 0
    if (dark[mark * heads + head] || next) count += 1
  }
  return count
}

/** The one place where two texts of a length differ, if the first has a full stop there; else null. */
export function changedStop(first: string, second: string): number | null {
  if (first.length !== second.length) return null
  const places = [...first].flatMap((symbol, i) => (symbol === second[i] ? [] : [i]))
  return places.length === 1 && first[places[0]!] === '.' ? places[0]! : null
}

/** Whether the reader has read a text twice, once with a full stop and once with another mark in its place. */
export function stopCompared(readings: readonly Dips[]): Outcome {
  const [latest, ...earlier] = readings.toReversed()
  if (!latest)
    return { done: false, text: 'Read a text with a full stop in it, then the same with another mark in its place.' }
  for (const other of earlier)
    for (const [stop, mark] of [
      [latest, other],
      [other, latest],
    ] as const) {
      const at = changedStop(stop.text, mark.text)
      if (at === null) continue
      const of = `of ${formatCount(stop.heads)} heads`
      return {
        done: true,
        text: `with the full stop ${darkAt(stop, at)} ${of} go dark, with ${spokenSymbol(mark.text[at]!)} in its place ${darkAt(mark, at)}.`,
      }
    }
  return { done: false, text: 'One text is in. Change one full stop of it, nothing else, and read it again.' }
}

/** Texts that are remembered. */
const KEPT = 8

interface Stops {
  readonly readings: readonly Dips[]
  readonly outcome: Outcome
  publish(trace: Trace): void
}

export const useStops = create<Stops>((set, get) => ({
  readings: [],
  outcome: stopCompared([]),
  publish: (trace) => {
    const dips = dipsOf(trace)
    if (!dips) return
    const before = get()
    const readings = [...before.readings.filter(({ text }) => text !== dips.text), dips].slice(-KEPT)
    const outcome = stopCompared(readings)
    set({ readings, outcome: before.outcome.done && !outcome.done ? before.outcome : outcome })
  },
}))
