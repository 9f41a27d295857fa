import { describe, expect, it } from 'vitest'
import {
  added,
  COUNTS,
  type Design,
  dot,
  expectedError,
  pairsOf,
  read,
  type Tally,
  trial,
  VALUES,
  write,
} from './experiment'

const design = (over: Partial<Design> = {}): Design => ({ rule: 'linear', keys: 16, lean: 0, ...over })
const sum = (d: Design, trials: number, counts: readonly number[] = COUNTS): Tally[] =>
  Array.from({ length: trials }, (_, i) => trial(d, i, counts)).reduce(added)
const share = ({ right, asked }: Tally) => right / asked

describe('the pairs', () => {
  it('are the same for the same trial, and others for the next', () => {
    expect(pairsOf(design(), 3)).toEqual(pairsOf(design(), 3))
    expect(pairsOf(design(), 3)[0]!.key).not.toEqual(pairsOf(design(), 4)[0]!.key)
  })

  it('have keys and values of length 1, and keys that lean as told', () => {
    for (const lean of [0, 0.2, 0.5]) {
      const cosines: number[] = []
      for (let index = 0; index < 20; index += 1) {
        const pairs = pairsOf(design({ lean, keys: 32 }), index, 24)
        for (const { key, value } of pairs) {
          expect(dot(key, key)).toBeCloseTo(1, 5)
          expect(dot(value, value)).toBeCloseTo(1, 5)
        }
        for (let i = 1; i < pairs.length; i += 1) cosines.push(dot(pairs[0]!.key, pairs[i]!.key))
      }
      expect(cosines.reduce((a, b) => a + b, 0) / cosines.length).toBeCloseTo(lean, 1)
    }
  })
})

describe('what comes back', () => {
  it('is everything while pairs are few, and little when there are many times as many as rows', () => {
    for (const rule of ['linear', 'delta'] as const) {
      const tallies = sum(design({ rule }), 20)
      expect(share(tallies[0]!)).toBe(1)
      expect(share(tallies.at(-1)!)).toBeLessThan(0.25)
    }
  })

  it('is more from a larger table', () => {
    const at = (keys: number) => share(sum(design({ keys }), 30, [32])[0]!)
    expect(at(8)).toBeLessThan(at(16))
    expect(at(16)).toBeLessThan(at(32))
    expect(at(32)).toBeLessThan(at(64))
  })

  it('errs as much as the formula says, for random and for leaning keys', () => {
    for (const lean of [0, 0.2]) {
      const d = design({ lean, keys: 32 })
      for (const { pairs, asked, error } of sum(d, 200, [8, 33, 64]))
        expect(error / asked / expectedError(d, pairs)).toBeCloseTo(1, 1)
    }
  })

  it('is the last pair exactly, by the delta rule, however many came before', () => {
    const pairs = pairsOf(design({ keys: 8 }), 0, 50)
    const state = new Float32Array(8 * VALUES)
    for (const pair of pairs) write(state, 'delta', pair)
    const { key, value } = pairs.at(-1)!
    read(state, key).forEach((x, i) => {
      expect(x).toBeCloseTo(value[i]!, 5)
    })
  })
})
