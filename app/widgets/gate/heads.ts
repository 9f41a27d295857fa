/** What each head's decay does on a text, and the name that follows from it. Names come from measures, never by hand. */

import type { Frame, HeadRef, Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'
import { type Place, placesOf } from './places'

const means = new WeakMap<Frame, Float32Array>()
const wholes = new Map<number, Float32Array>()

/**
 * Decay of every key row at a frame, [layers, heads, keys]. A network without a gate has no such output; its decay is
 * 1 by definition. Null where a gated network's decay was not recorded.
 */
export function decayOf(trace: Pick<Trace, 'gate' | 'shape'>, frame: Frame): Float32Array | null {
  if (frame.probes.decay || trace.gate !== 'none' || !trace.shape) return frame.probes.decay ?? null
  const length = trace.shape.layers * trace.shape.heads * trace.shape.keys
  let ones = wholes.get(length)
  if (!ones) {
    ones = new Float32Array(length).fill(1)
    wholes.set(length, ones)
  }
  return ones
}

/** Mean decay over the keys of each head, [layers * heads]; null where the frame carries no decay. */
export function headMeans(trace: Pick<Trace, 'gate' | 'shape'>, frame: Frame): Float32Array | null {
  const decay = decayOf(trace, frame)
  if (!decay || !trace.shape) return null
  const { layers, heads } = trace.shape
  const known = means.get(frame)
  if (known) return known
  const out = new Float32Array(layers * heads)
  // A decay for each key, or one for the head.
  const keys = decay.length / out.length
  for (let head = 0; head < out.length; head += 1) {
    let sum = 0
    for (let key = 0; key < keys; key += 1) sum += decay[head * keys + key]!
    out[head] = sum / keys
  }
  means.set(frame, out)
  return out
}

export interface HeadMeasure extends HeadRef {
  /** Mean decay over the whole text, and at three kinds of place; null where the text has no such place. */
  readonly mean: number
  readonly at: Readonly<Record<'sentence end' | 'space' | 'inside a word', number | null>>
  /** Largest minus smallest over the text: 0 for a gate that does not move. */
  readonly range: number
  readonly name: HeadName
}

export type HeadName = 'sentence ends' | 'spaces' | 'inside words' | 'hardly ever' | 'everywhere' | 'steady'

/** How much lower a mean has to be than its rival before a head is named for it. */
export const CONTRAST = 0.06

/**
 * Measures every head of a trace over its whole text. Empty for a trace without decay.
 * @param rowOf one number a head at a frame, low where the head acts; its mean decay unless said otherwise
 */
export function measureHeads(
  trace: Trace,
  rowOf: (frame: Frame) => Float32Array | null = (frame) => headMeans(trace, frame),
): HeadMeasure[] {
  const { shape, frames } = trace
  if (!shape) return []
  const places = placesOf(textOf(frames))
  const count = shape.layers * shape.heads
  const all = Array.from({ length: count }, () => new Running())
  const byPlace = new Map<Place, Running[]>()
  frames.forEach((frame, t) => {
    const row = rowOf(frame)
    if (!row) return
    const place = places[t]!
    let here = byPlace.get(place)
    if (!here) {
      here = Array.from({ length: count }, () => new Running())
      byPlace.set(place, here)
    }
    for (let head = 0; head < count; head += 1) {
      all[head]!.add(row[head]!)
      here[head]!.add(row[head]!)
    }
  })
  if (all[0]?.n === 0) return []
  return all.map((running, index) => {
    const at = {
      'sentence end': byPlace.get('sentence end')?.[index]?.mean ?? null,
      space: byPlace.get('space')?.[index]?.mean ?? null,
      'inside a word': byPlace.get('inside a word')?.[index]?.mean ?? null,
    }
    const range = running.high - running.low
    const measure = { layer: Math.floor(index / shape.heads), head: index % shape.heads, mean: running.mean, at, range }
    return { ...measure, name: nameOf(measure) }
  })
}

/** The place where a head forgets most, if one stands out. */
export function nameOf({ mean, at, range }: Pick<HeadMeasure, 'mean' | 'at' | 'range'>): HeadName {
  if (range < 1e-4) return 'steady'
  const end = at['sentence end'] ?? mean
  const space = at.space ?? mean
  const inside = at['inside a word'] ?? mean
  const lowest = Math.min(end, space, inside)
  if (end === lowest && Math.min(space, inside) - end > CONTRAST) return 'sentence ends'
  if (space === lowest && inside - space > CONTRAST) return 'spaces'
  if (inside === lowest && space - inside > CONTRAST) return 'inside words'
  return mean > 0.97 ? 'hardly ever' : 'everywhere'
}

const contrast = ({ name, at, mean }: HeadMeasure): number => {
  const end = at['sentence end'] ?? mean
  const space = at.space ?? mean
  const inside = at['inside a word'] ?? mean
  if (name === 'sentence ends') return Math.min(space, inside) - end
  if (name === 'spaces') return inside - space
  if (name === 'inside words') return space - inside
  return name === 'hardly ever' ? mean : 1 - mean
}

/** How many rows of each name a figure shows first. */
const ROWS: readonly (readonly [HeadName, number])[] = [
  ['hardly ever', 1],
  ['inside words', 1],
  ['spaces', 1],
  ['everywhere', 1],
  ['sentence ends', 2],
]

/**
 * A few heads that show the range of what was learned: the clearest of each name, and where gates do not move, heads
 * evenly spaced from the one that forgets fastest to the one that keeps longest. Among heads of one name those in
 * `held` come first: their state can be drawn.
 */
export function pickRows(measures: readonly HeadMeasure[], held: readonly HeadRef[] = [], count = 5): HeadMeasure[] {
  if (measures.length <= count) return [...measures]
  const isHeld = (m: HeadMeasure) => held.some(({ layer, head }) => layer === m.layer && head === m.head)
  const ordered = [...measures].sort((a, b) => a.mean - b.mean)
  if (measures.every(({ name }) => name === 'steady'))
    return Array.from(
      { length: count },
      (_, i) => ordered[Math.round((i * (ordered.length - 1)) / (count - 1))]!,
    ).reverse()

  const clearest = (name: HeadName) =>
    measures
      .filter((measure) => measure.name === name)
      .sort((a, b) => Number(isHeld(b)) - Number(isHeld(a)) || contrast(b) - contrast(a))
  const picked = ROWS.flatMap(([name, rows]) => clearest(name).slice(0, rows)).slice(0, count)
  // A text may lack a kind of head; fill up with the clearest that are left.
  const rest = measures.filter((m) => !picked.includes(m)).sort((a, b) => contrast(b) - contrast(a))
  const chosen = [...picked, ...rest.slice(0, Math.max(0, count - picked.length))]
  const rank = (measure: HeadMeasure) => ROWS.findIndex(([name]) => name === measure.name)
  return chosen.sort((a, b) => rank(a) - rank(b) || contrast(a) - contrast(b))
}

class Running {
  n = 0
  sum = 0
  low = Number.POSITIVE_INFINITY
  high = Number.NEGATIVE_INFINITY

  add(x: number) {
    this.n += 1
    this.sum += x
    if (x < this.low) this.low = x
    if (x > this.high) this.high = x
  }

  get mean() {
    return this.sum / this.n
  }
}
