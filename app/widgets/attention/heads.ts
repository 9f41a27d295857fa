/** Where each head of a Transformer looks on a text, and the name that follows from it. Names come from measures, never by hand. */

import type { Frame, HeadRef, Trace } from '../../../models/trace'
import { textOf } from '../../figures/alphabet'

/** Symbols that count as near: the token itself and the four before it. */
export const NEAR = 5

/** Tokens at the start of a text that no measure counts: everything is near there. */
const SETTLED = 2 * NEAR

export type LookName = 'symbol before' | 'word start' | 'last few' | 'same symbol' | 'spread wide' | 'here and there'

export interface Look extends HeadRef {
  /** Place of the head's row in the probe. */
  readonly index: number
  /** Mean weight on the symbol just before, and on the last NEAR symbols. */
  readonly previous: number
  readonly near: number
  /** Mean weight on the first letter of the word, over letters at least two after it; null where a text has none. */
  readonly word: number | null
  /** Weight on earlier occurrences of the same symbol, as a multiple of what an even spread would give; null where none recurs. */
  readonly same: number | null
  /** Mean of e^entropy: over so many symbols an even spread would be as wide. */
  readonly spread: number
  readonly name: LookName
}

/** Weights of one head at a frame over tokens 0 to t, a view; null where the frame carries no attention. */
export function weightsOf(trace: Pick<Trace, 'heads'>, frame: Frame | undefined, index: number): Float32Array | null {
  const rows = frame?.probes.attention
  if (!frame || !rows) return null
  const width = rows.length / trace.heads.length
  return rows.subarray(index * width, index * width + frame.t + 1)
}

/** For each symbol the position of the first letter of its word; -1 outside words. */
export function wordStarts(text: string): number[] {
  const starts: number[] = []
  for (let i = 0; i < text.length; i += 1)
    starts.push(/[A-Za-z]/.test(text[i]!) ? (i > 0 && starts[i - 1]! >= 0 ? starts[i - 1]! : i) : -1)
  return starts
}

const known = new WeakMap<Trace, Look[]>()

/** Measures of every head over the whole text, computed once: a trace of a text that was read never changes. */
export function looksOf(trace: Trace): Look[] {
  let looks = known.get(trace)
  if (!looks) {
    looks = trace.heads.map((head, index) => measure(trace, head, index))
    known.set(trace, looks)
  }
  return looks
}

function measure(trace: Trace, head: HeadRef, index: number): Look {
  const text = textOf(trace.frames)
  const starts = wordStarts(text)
  const ids = Uint8Array.from(trace.frames, ({ token }) => token)
  const mean = { previous: new Mean(), near: new Mean(), word: new Mean(), spread: new Mean() }
  const same = { given: new Mean(), even: new Mean() }
  for (let t = Math.min(SETTLED, trace.frames.length - 1); t < trace.frames.length; t += 1) {
    const weights = weightsOf(trace, trace.frames[t], index)
    if (!weights) continue
    let near = 0
    let again = 0
    let times = 0
    let entropy = 0
    // A plain loop over ids: a text of 512 symbols has three million weights, and a page must not stand still for them.
    for (let j = 0; j < weights.length; j += 1) {
      const weight = weights[j]!
      if (j > t - NEAR) near += weight
      if (j < t && ids[j] === ids[t]) {
        again += weight
        times += 1
      }
      if (weight > 0) entropy -= weight * Math.log(weight)
    }
    mean.previous.add(weights[t - 1] ?? 0)
    mean.near.add(near)
    mean.spread.add(Math.exp(entropy))
    if (starts[t]! >= 0 && starts[t]! < t - 1) mean.word.add(weights[starts[t]!]!)
    if (times > 0) {
      same.given.add(again)
      same.even.add(times / (t + 1))
    }
  }
  const look = {
    previous: mean.previous.value ?? 0,
    near: mean.near.value ?? 0,
    word: mean.word.value,
    same: same.even.value ? same.given.value! / same.even.value : null,
    spread: mean.spread.value ?? 1,
  }
  return { layer: head.layer, head: head.head, index, ...look, name: nameOf(look) }
}

/** The first of these that holds. The bounds are round numbers that part the heads of the trained network. */
export function nameOf({
  previous,
  near,
  word,
  same,
  spread,
}: Omit<Look, 'name' | 'index' | 'layer' | 'head'>): LookName {
  if (previous > 0.4) return 'symbol before'
  if (word !== null && word > 0.25) return 'word start'
  if (near > 0.6) return 'last few'
  if (same !== null && same > 1.75) return 'same symbol'
  return spread > 20 ? 'spread wide' : 'here and there'
}

/** In the order in which a figure shows them, from those that look near to those that look far. */
export const names: readonly LookName[] = [
  'symbol before',
  'word start',
  'last few',
  'here and there',
  'same symbol',
  'spread wide',
]

const clarity = (look: Look): number => {
  if (look.name === 'symbol before') return look.previous
  if (look.name === 'word start') return look.word ?? 0
  if (look.name === 'same symbol') return look.same ?? 0
  return look.name === 'last few' ? look.near : 1 - look.near
}

/** The clearest head of each name, and of the names that look far one more while there is room. */
export function pickLooks(looks: readonly Look[], count = 6): Look[] {
  const best = (name: LookName) => looks.filter((look) => look.name === name).sort((a, b) => clarity(b) - clarity(a))
  const first = names.flatMap((name) => best(name).slice(0, 1))
  const rest = [...names].reverse().flatMap((name) => best(name).slice(1))
  const picked = [...first, ...rest.slice(0, Math.max(0, count - first.length))]
  return picked.sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name) || a.index - b.index)
}

/** The head that a figure opens on: the clearest that looks for its own symbol, else of those that look far. */
export const clearest = (looks: readonly Look[]): Look | undefined =>
  pickLooks(looks).find(({ name }) => name === 'same symbol') ?? pickLooks(looks).at(-1)

/**
 * Where a still figure rests: the token at which the head gives most to one symbol that is not near. The end of the text where
 * there is none.
 */
export function clearestLook(trace: Trace, look: Look): number {
  let best = { t: trace.frames.length - 1, weight: 0 }
  for (const frame of trace.frames) {
    const weights = weightsOf(trace, frame, look.index)
    for (let j = 0; weights && j <= frame.t - 2 * NEAR; j += 1)
      if (weights[j]! > best.weight) best = { t: frame.t, weight: weights[j]! }
  }
  return best.t
}

class Mean {
  private n = 0
  private sum = 0

  add(x: number) {
    this.n += 1
    this.sum += x
  }

  get value(): number | null {
    return this.n === 0 ? null : this.sum / this.n
  }
}
