import { expect, it } from 'vitest'
import { join } from '../scan/scan'
import { cellAfter, lastRound, linearRounds, lstmRounds, mapOf } from './waits'

it('a chain takes as many rounds as tokens, a tree their logarithm', () => {
  for (const n of [4, 8, 16]) {
    expect(lastRound(lstmRounds(n))).toBe(n + 1)
    expect(lastRound(linearRounds(n))).toBe(Math.log2(n) + 1)
  }
  expect(linearRounds(8)).toEqual([1, 2, 3, 3, 4, 4, 4, 4])
})

it('steps whose gates do not listen are lines, and two of them are the line that their pairs join to', () => {
  for (const steps of [1, 2, 4, 8]) expect(mapOf(steps, 0).bent).toBeLessThan(1e-6)
  const [one, two] = [mapOf(1, 0), mapOf(2, 0)]
  // The second step alone, from what it does to two cells.
  const at = (c: number) => cellAfter(c, 2, 0)
  const [c0, c1] = [cellAfter(0, 1, 0), cellAfter(1, 1, 0)]
  const second = { a: (at(1) - at(0)) / (c1 - c0), b: 0 }
  second.b = at(0) - second.a * c0
  const both = join(one, second)
  expect(two.a).toBeCloseTo(both.a, 5)
  expect(two.b).toBeCloseTo(both.b, 5)
})

it('steps whose gates listen are no lines', () => {
  for (const steps of [1, 2, 4, 8]) expect(mapOf(steps, 2).bent).toBeGreaterThan(0.05)
})
