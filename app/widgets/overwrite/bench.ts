/**
 * Two values for one key: a short list of writes, into four states. Keys are directions in a plane and a value is one
 * number, so a state S [2, 1] is an arrow and its answer to a key is its shadow on that key's line. A longer value is more
 * such columns, each with its own arrow: the cells treat every column of S by itself.
 */

import { readState } from '../../../models/cells/read'
import { type Rule, type Strengths, writeWith } from './rules'

export const keyNames = ['A', 'B', 'C'] as const
export type KeyName = (typeof keyNames)[number]

export interface Write {
  readonly key: KeyName
  readonly value: number
}

export interface Bench extends Strengths {
  readonly writes: readonly Write[]
  /** Degrees of each key's direction, from that of A. */
  readonly angles: Readonly<Record<KeyName, number>>
}

export const MOST_WRITES = 8
export const LARGEST = 9

/** A is written twice, with B in between: what should the state say of A, and what of B? */
export const opening: Bench = {
  writes: [
    { key: 'A', value: 5 },
    { key: 'B', value: 3 },
    { key: 'A', value: 2 },
  ],
  angles: { A: 0, B: 90, C: 45 },
  alpha: 0.8,
  beta: 1,
}

/** The key's vector, of length 1. */
export function keyOf({ angles }: Pick<Bench, 'angles'>, name: KeyName): Float32Array {
  const turn = (angles[name] * Math.PI) / 180
  return Float32Array.of(Math.cos(turn), Math.sin(turn))
}

/** The state after none, one, … all of the writes. */
export function statesOf(bench: Bench, rule: Rule): Float32Array[] {
  const state = new Float32Array(2)
  return [
    state.slice(),
    ...bench.writes.map(({ key, value }) => {
      writeWith(rule, state, bench, keyOf(bench, key), Float32Array.of(value))
      return state.slice()
    }),
  ]
}

export type Part = 'fade' | 'erase' | 'write'

/** One part of a write, as the arrow's tip moves. */
export interface Leg {
  readonly part: Part
  readonly from: Float32Array
  readonly to: Float32Array
}

/** What the w-th write (from 1) does to the arrow, part by part; their end is the state that the cell gives. */
export function legsOf(bench: Bench, rule: Rule, w: number): Leg[] {
  const write = bench.writes[w - 1]
  if (!write) return []
  const key = keyOf(bench, write.key)
  let tip = statesOf({ ...bench, writes: bench.writes.slice(0, w - 1) }, rule)[w - 1]!
  const legs: Leg[] = []
  const go = (part: Part, move: (x: number, i: number) => number) => {
    const to = tip.map(move)
    legs.push({ part, from: tip, to })
    tip = to
  }
  if (rule.decays) go('fade', (x) => bench.alpha * x)
  if (rule.erases) {
    const held = readState(tip, key)[0]!
    go('erase', (x, i) => x - bench.beta * held * key[i]!)
  }
  const strength = rule.erases ? bench.beta : 1
  go('write', (x, i) => x + strength * write.value * key[i]!)
  return legs
}

/** Where the tip is when a share `phase` of the write is shown; the parts take equal time. */
export function tipAt(legs: readonly Leg[], phase: number): { readonly leg: number; readonly tip: readonly number[] } {
  const along = Math.min(Math.max(phase, 0), 1) * legs.length
  const leg = Math.min(Math.floor(along), legs.length - 1)
  const { from, to } = legs[leg]!
  const u = along - leg
  return { leg, tip: [0, 1].map((i) => from[i]! + (to[i]! - from[i]!) * u) }
}

export interface Answer {
  readonly key: KeyName
  /** The value written last with this key; null before its first write. */
  readonly wanted: number | null
  readonly answer: number
  /** Answer less what is wanted; null where nothing is. */
  readonly error: number | null
}

/** What the state after w writes answers to every key that the list uses. */
export function answersAfter(bench: Bench, rule: Rule, w: number): Answer[] {
  const state = statesOf(bench, rule)[w] ?? new Float32Array(2)
  return usedKeys(bench).map((key) => {
    const wanted = bench.writes.slice(0, w).findLast((write) => write.key === key)?.value ?? null
    const answer = readState(state, keyOf(bench, key))[0]!
    return { key, wanted, answer, error: wanted === null ? null : answer - wanted }
  })
}

export const usedKeys = ({ writes }: Pick<Bench, 'writes'>): KeyName[] =>
  keyNames.filter((name) => writes.some(({ key }) => key === name))

/** The largest distance of an answer from what is wanted; 0 where nothing has been written. */
export const worst = (answers: readonly Answer[]): number =>
  Math.max(0, ...answers.map(({ error }) => Math.abs(error ?? 0)))

/** Every point that a picture of the bench may show under the given rules: one frame for all of them. */
export function pointsOf(bench: Bench, shown: readonly Rule[]): ArrayLike<number>[] {
  const wanted = bench.writes.map(({ key, value }) => keyOf(bench, key).map((x) => x * value))
  const tips = shown.flatMap((rule) => bench.writes.flatMap((_, i) => legsOf(bench, rule, i + 1).map(({ to }) => to)))
  const shadows = tips.flatMap((tip) =>
    usedKeys(bench).map((name) => {
      const key = keyOf(bench, name)
      return key.map((x) => x * readState(tip, key)[0]!)
    }),
  )
  return [...wanted, ...tips, ...shadows]
}
