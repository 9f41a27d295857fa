/**
 * How many pairs a table gives back: arithmetic on random vectors with the cells that the networks run, no training.
 *
 * One trial draws pairs of a key k [K] of length 1 and a value v [V] of length 1, writes them in turn, and after so many
 * of them reads with every key that was written. An answer is right when no other value written lies closer to it.
 */

import { deltaStep } from '../../../models/cells/delta'
import { gatedLinearStep } from '../../../models/cells/gated-linear'
import { seeded } from '../../../models/runtime/rng'

export type Rule = 'linear' | 'delta'

export interface Design {
  readonly rule: Rule
  /** K, rows of the table. */
  readonly keys: number
  /** c: the mean cosine of two keys. 0: random directions; above it, all keys lean one way. */
  readonly lean: number
}

/** V. The wider a value, the more noise the search for the nearest one stands. */
export const VALUES = 16

/** Numbers of pairs at which a trial is read. */
export const COUNTS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128] as const
export const MOST: number = COUNTS.at(-1)!

export interface Pair {
  readonly key: Float32Array
  readonly value: Float32Array
}

/** What came of the questions at one number of pairs. Recorded answers of trained networks have the same form. */
export interface Tally {
  readonly pairs: number
  readonly asked: number
  readonly right: number
  /** Sum over questions of |answer - value|², in units of |value|². */
  readonly error: number
}

/** Two numbers of a normal distribution from two even ones (Box and Muller). */
function normals(random: () => number, count: number): Float32Array {
  const out = new Float32Array(count)
  for (let i = 0; i < count; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    const angle = 2 * Math.PI * random()
    out[i] = radius * Math.cos(angle)
    if (i + 1 < count) out[i + 1] = radius * Math.sin(angle)
  }
  return out
}

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!
  return sum
}

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.sqrt(dot(vector, vector))
  return vector.map((x) => x / length)
}

/** A direction at random; beside `away`, one at right angles to it. */
function direction(random: () => number, width: number, away?: Float32Array): Float32Array {
  const v = normals(random, width)
  const along = away ? dot(v, away) : 0
  return unit(away ? v.map((x, i) => x - along * away[i]!) : v)
}

/** The pairs of one trial. Both rules get the same ones. */
export function pairsOf({ keys, lean }: Pick<Design, 'keys' | 'lean'>, trial: number, count = MOST): Pair[] {
  const random = seeded(trial * 1000 + keys)
  const common = direction(random, keys)
  return Array.from({ length: count }, () => {
    const own = direction(random, keys, lean > 0 ? common : undefined)
    const key = lean > 0 ? own.map((x, i) => Math.sqrt(1 - lean) * x + Math.sqrt(lean) * common[i]!) : own
    return { key, value: direction(random, VALUES) }
  })
}

/** Writes one pair into the table [K, V]. The delta rule writes the whole of what is missing: beta is 1. */
export function write(state: Float32Array, rule: Rule, { key, value }: Pair): void {
  if (rule === 'delta') deltaStep(state, { beta: 1, key, value })
  else gatedLinearStep(state, { key, value })
}

/** What the table answers to a key: a step of the cell that writes nothing. */
export const read = (state: Float32Array, query: Float32Array, values = VALUES): Float32Array =>
  gatedLinearStep(state, { key: new Float32Array(query.length), value: new Float32Array(values), query })

/** How well each answer [n] fits each value [n]: their products, row by row. For values of length 1 the largest is the nearest. */
export function fits(state: Float32Array, pairs: readonly Pair[]): Float32Array {
  const n = pairs.length
  const out = new Float32Array(n * n)
  pairs.forEach(({ key }, i) => {
    const answer = read(state, key)
    for (let j = 0; j < n; j += 1) out[i * n + j] = dot(answer, pairs[j]!.value)
  })
  return out
}

/** The value that each answer is nearest to. */
export function picks(fit: Float32Array, n: number): number[] {
  return Array.from({ length: n }, (_, i) => {
    let best = 0
    for (let j = 1; j < n; j += 1) if (fit[i * n + j]! > fit[i * n + best]!) best = j
    return best
  })
}

/** One trial at each of `counts`, in rising order. */
export function trial(design: Design, index: number, counts: readonly number[] = COUNTS): Tally[] {
  const pairs = pairsOf(design, index, counts.at(-1))
  const state = new Float32Array(design.keys * VALUES)
  let written = 0
  return counts.map((n) => {
    while (written < n) write(state, design.rule, pairs[written++]!)
    const here = pairs.slice(0, n)
    const fit = fits(state, here)
    const right = picks(fit, n).filter((pick, i) => pick === i).length
    let error = 0
    here.forEach(({ key }, i) => {
      const answer = read(state, key)
      error += dot(answer, answer) - 2 * fit[i * n + i]! + 1
    })
    return { pairs: n, asked: n, right, error }
  })
}

/** Tallies of two lots of trials together. */
export const added = (a: readonly Tally[], b: readonly Tally[]): Tally[] =>
  b.map(({ pairs, asked, right, error }, i) => ({
    pairs,
    asked: asked + (a[i]?.asked ?? 0),
    right: right + (a[i]?.right ?? 0),
    error: error + (a[i]?.error ?? 0),
  }))

/**
 * The squared error that a table which only adds must have, in units of |v|²: (n - 1) times the mean square of the cosine
 * of two keys, since values of other pairs come in independently. 1/K for random directions; c² + (1 - c)²/(K - 1) for
 * keys that lean.
 */
export const expectedError = ({ keys, lean }: Pick<Design, 'keys' | 'lean'>, pairs: number): number =>
  (pairs - 1) * (lean > 0 ? lean ** 2 + (1 - lean) ** 2 / (keys - 1) : 1 / keys)

/** Shares of right answers among the first and the last quarter of the pairs that were written, over some trials. */
export function byAge(
  design: Design,
  pairs: number,
  trials: number,
): { readonly oldest: number; readonly newest: number } {
  const quarter = Math.floor(pairs / 4)
  const right = { oldest: 0, newest: 0 }
  for (let index = 0; index < trials; index += 1) {
    const all = pairsOf(design, index, pairs)
    const state = new Float32Array(design.keys * VALUES)
    for (const pair of all) write(state, design.rule, pair)
    picks(fits(state, all), pairs).forEach((pick, i) => {
      if (pick === i && i < quarter) right.oldest += 1
      if (pick === i && i >= pairs - quarter) right.newest += 1
    })
  }
  return { oldest: right.oldest / (quarter * trials), newest: right.newest / (quarter * trials) }
}
