/**
 * The needle, as arithmetic: one pair is written into an empty state, then filler, and the state is asked for the pair.
 * Keys are random directions of length 1 in K dimensions, values one of `CODES` random directions in K dimensions; an
 * answer counts as the code that it agrees with most. Every write is a step of a real cell, alpha and beta are the same
 * at each. Nothing here is trained; curves of trained networks have the same form (`Curve`) and can stand beside these.
 */

import { readState } from '../../../models/cells/read'
import { seeded } from '../../../models/runtime/rng'
import { type RuleName, ruleOf, type Strengths, writeWith } from './rules'

/** What comes after the needle: one pair again and again, fresh random pairs, or new values for the needle's own key. */
export type Filler = 'repeated' | 'random' | 'own'

export const fillers: readonly Filler[] = ['repeated', 'random', 'own']

/** Writes after which the state is asked. */
export const LENGTHS = [1, 2, 4, 8, 16, 32, 64, 128, 256] as const

/** Values that an answer may mean. */
export const CODES = 16

/** Rows and columns of S unless said otherwise: as many as a head of the trained network has. */
export const WIDTH = 64

/** How often one rule was asked after each number of writes, and what came of it. */
export interface Curve {
  readonly asked: number
  /** Times that the answer was the right code, a number for each of `LENGTHS`. */
  readonly found: readonly number[]
  /** Sum of the answer's component along the right value: 1 is all of it. */
  readonly left: readonly number[]
}

export const empty: Curve = { asked: 0, found: LENGTHS.map(() => 0), left: LENGTHS.map(() => 0) }

/** One sequence of the experiment, drawn from a seed: the same for every rule and every strength. */
export interface Draw {
  readonly codes: readonly Float32Array[]
  readonly keys: readonly Float32Array[]
  /** Code of each key's value. Entry 0 is the needle, entry 1 the pair that is repeated, entry i the i-th random filler. */
  readonly values: readonly number[]
}

/** A random direction: normal numbers (Box and Muller) brought to length 1. */
function direction(random: () => number, width: number): Float32Array {
  const x = Float32Array.from({ length: width }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random()))
    return radius * Math.cos(2 * Math.PI * random())
  })
  const length = Math.hypot(...x)
  return x.map((part) => part / length)
}

export function drawOf(seed: number, width = WIDTH): Draw {
  const random = seeded(seed)
  const longest = LENGTHS[LENGTHS.length - 1]!
  const codes = Array.from({ length: CODES }, () => direction(random, width))
  const keys = Array.from({ length: longest + 1 }, () => direction(random, width))
  const values = [Math.floor(random() * CODES)]
  // No value follows itself, or a rewritten key could be right by having done nothing; and no filler says the needle's.
  for (let i = 1; i <= longest; i++) {
    const barred = new Set([values[0]!, values[i - 1]!])
    let code = Math.floor(random() * CODES)
    while (barred.has(code)) code = (code + 1) % CODES
    values.push(code)
  }
  return { codes, keys, values }
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, x, i) => sum + x * b[i]!, 0)

/** Which entry of a draw is written at the i-th filler write, from 1, and with which key. */
const written = (filler: Filler, i: number): { key: number; value: number } =>
  filler === 'repeated' ? { key: 1, value: 1 } : { key: filler === 'random' ? i : 0, value: i }

/**
 * Plays one draw with one rule and adds what came of it to a curve.
 * @param until writes after which it stops; longer lengths then count as not found
 */
export function addTrial(
  curve: Curve,
  draw: Draw,
  rule: RuleName,
  filler: Filler,
  strengths: Strengths,
  until: number = LENGTHS[LENGTHS.length - 1]!,
): Curve {
  const { codes, keys, values } = draw
  const width = keys[0]!.length
  const state = new Float32Array(width * width)
  const write = (key: number, value: number) =>
    writeWith(ruleOf(rule), state, strengths, keys[key]!, codes[values[value]!]!)
  const found = [...curve.found]
  const left = [...curve.left]
  write(0, 0)
  let done = 0
  LENGTHS.forEach((length, at) => {
    if (length > until) return
    for (; done < length; done++) {
      const { key, value } = written(filler, done + 1)
      write(key, value)
    }
    const answer = readState(state, keys[0]!)
    const wanted = filler === 'own' ? values[length]! : values[0]!
    const agreement = codes.map((code) => dot(answer, code))
    // An answer of nothing means no code, whatever the order of the list.
    if (agreement[wanted]! > 0 && agreement.every((x, i) => i === wanted || x < agreement[wanted]!)) found[at]! += 1
    left[at]! += agreement[wanted]!
  })
  return { asked: curve.asked + 1, found, left }
}
