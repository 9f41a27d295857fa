/** The reader's own table of four keys by four values: what they typed, what it makes of it, and what a read gives back. */

import { gatedLinearStep } from '../../../models/cells/gated-linear'
import { dot, type Pair, read } from './experiment'

/** Numbers in a key and in a value. */
export const SIZE = 4
/** Pairs that the figure has room for: twice as many as the table has rows. */
export const ROOM = 8

/** A pair as it was typed. */
export interface Typed {
  readonly key: string
  readonly value: string
}

const pair = (key: string, value: string): Typed => ({ key, value })

export const presets = {
  separate: [pair('1 0 0 0', '3 0 1 0'), pair('0 1 0 0', '0 2 0 2'), pair('0 0 1 0', '1 0 0 3')],
  overlapping: [pair('1 0 0 0', '3 0 1 0'), pair('3 4 0 0', '0 2 0 2'), pair('0 0 1 0', '1 0 0 3')],
  six: [
    pair('1 0 0 0', '3 0 1 0'),
    pair('0 1 0 0', '0 2 0 2'),
    pair('0 0 1 0', '1 0 0 3'),
    pair('0 0 0 1', '0 3 1 0'),
    pair('1 1 1 1', '2 0 0 2'),
    pair('1 -1 1 -1', '0 1 2 1'),
  ],
} as const satisfies Record<string, readonly Typed[]>

export type Preset = keyof typeof presets

/** Four numbers apart by blanks or commas; null for anything else. */
export function vectorOf(text: string): Float32Array | null {
  const words = text.trim().split(/[\s,;]+/)
  const numbers = words.map((word) => Number(word.replace('−', '-')))
  const good = words.length === SIZE && words[0] !== '' && numbers.every((x) => Number.isFinite(x) && Math.abs(x) <= 99)
  return good ? Float32Array.from(numbers) : null
}

/** The pair that was typed, its key brought to length 1; or what is wrong with it, in words. */
export function pairOf({ key, value }: Typed): Pair | string {
  const k = vectorOf(key)
  const v = vectorOf(value)
  if (!k || !v) return `A ${k ? 'value' : 'key'} is four numbers between −99 and 99, such as 1 0 0 2.`
  const length = Math.sqrt(dot(k, k))
  if (length === 0) return 'A key of zeros points nowhere: nothing can be written with it.'
  return { key: k.map((x) => x / length), value: v }
}

/** The table after each pair: states[0] is empty, states[n] holds the first n. */
export function statesOf(pairs: readonly Pair[]): Float32Array[] {
  const states = [new Float32Array(SIZE * SIZE)]
  for (const { key, value } of pairs) {
    const state = states.at(-1)!.slice()
    gatedLinearStep(state, { key, value })
    states.push(state)
  }
  return states
}

export interface Answer {
  /** What comes out of the table. */
  readonly output: Float32Array
  /** How much of each pair's value is in it: the cosine of its key and the one that was read with. */
  readonly shares: readonly number[]
  /** The pair whose value lies nearest to it. */
  readonly nearest: number
}

const distance = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0)

/** Reads the table of all pairs with the key of one of them. */
export function answerTo(pairs: readonly Pair[], asked: number): Answer {
  const query = pairs[asked]!.key
  const output = read(statesOf(pairs).at(-1)!, query, SIZE)
  const apart = pairs.map(({ value }) => distance(output, value))
  // Of values that lie equally near the one that was asked for is taken.
  const least = Math.min(...apart)
  const nearest = apart[asked]! <= least + 1e-6 ? asked : apart.indexOf(least)
  return { output, shares: pairs.map(({ key }) => dot(key, query)), nearest }
}

/** Pairs in a link or in the browser's storage. */
export const encodePairs = (typed: readonly Typed[]): string =>
  typed.map(({ key, value }) => `${key} > ${value}`).join('\n')

export const decodePairs = (text: string): Typed[] =>
  text
    .split('\n')
    .slice(0, ROOM)
    .map((line) => {
      const [key = '', value = ''] = line.split('>')
      return pair(key.trim(), value.trim())
    })
