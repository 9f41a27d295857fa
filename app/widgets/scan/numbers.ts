/** The numbers that a scan runs over, as the reader types them or as a seed gives them. */

import { seeded } from '../../../models/runtime/rng'
import type { Pair } from './scan'

/** How many elements a picture has room for; powers of two, so that the trees are whole. */
export const SIZES = [4, 8, 16] as const

/** Larger ones would only be long to read. */
const LARGEST = 1000

/** The pairs of two typed lines, or in words what is wrong with them. */
export function parsePairs(a: string, b: string): readonly Pair[] | string {
  const [as, bs] = [a, b].map((line) => line.split(/[\s,;]+/).filter(Boolean))
  const odd = [...as!, ...bs!].find((word) => !(Math.abs(Number(minus(word))) <= LARGEST))
  if (odd !== undefined)
    return `“${odd}” is not a number between −${LARGEST} and ${LARGEST}. The picture shows the last numbers that were.`
  const size = SIZES.find((n) => n === as!.length)
  if (!size || as!.length !== bs!.length)
    return `Give 4, 8 or 16 numbers, as many of a as of b: there are ${as!.length} of a and ${bs!.length} of b. The picture shows the last that fitted.`
  return as!.map((word, i) => ({ a: Number(minus(word)), b: Number(minus(bs![i]!)) }))
}

/** A true minus is a minus. */
const minus = (word: string) => word.replace('−', '-')

/** The two lines that `parsePairs` reads. */
export const linesOf = (pairs: readonly Pair[]) => ({
  a: pairs.map(({ a }) => a).join(' '),
  b: pairs.map(({ b }) => b).join(' '),
})

/** Decays in tenths from 0 to 1, writes in tenths from −2 to 2. */
export function randomPairs(n: number, seed: number): readonly Pair[] {
  const next = seeded(seed)
  return Array.from({ length: n }, () => ({ a: Math.floor(next() * 11) / 10, b: Math.floor(next() * 41 - 20) / 10 }))
}

/** A number in three figures, with a true minus. */
export function brief(x: number): string {
  const text = String(Number(Math.abs(x).toPrecision(3)))
  return x < 0 && text !== '0' ? `−${text}` : text
}
