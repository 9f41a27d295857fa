import { describe, expect, it } from 'vitest'
import { seeded } from '../../../models/runtime/rng'
import { apart, inOrder, join, methods, type Pair, results, runScan } from './scan'

const random = (n: number, seed: number): Pair[] => {
  const next = seeded(seed)
  return Array.from({ length: n }, () => ({ a: next(), b: 2 * next() - 1 }))
}

describe.each(methods)('%s', (method) => {
  it.each([2, 4, 8, 16, 64])('gives what the recurrence gives, for %i elements', (n) => {
    const pairs = random(n, n)
    const run = runScan(method, pairs)
    expect(apart(results(run), inOrder(pairs))).toBeLessThan(1e-12)
    expect(run.rows.at(-1)!.every(({ first }) => first === 0)).toBe(true)
  })

  it('joins only stretches that meet, and none that is still being made', () => {
    for (const row of runScan(method, random(16, 3)).rows)
      for (const [at, { join: made, first }] of row.entries()) {
        if (!made) continue
        expect(made.at).toBe(at)
        expect(made.from).toBeGreaterThanOrEqual(first)
        expect(made.from).toBeLessThan(at)
      }
  })
})

describe('depth and work', () => {
  const counts = (method: (typeof methods)[number], n: number) => {
    const { rows, joins } = runScan(method, random(n, 1))
    return [rows.length - 1, joins]
  }
  it.each([8, 16, 64])('of %i elements', (n) => {
    const depth = Math.log2(n)
    expect(counts('order', n)).toEqual([n - 1, n - 1])
    expect(counts('doubling', n)).toEqual([depth, n * depth - n + 1])
    expect(counts('up-down', n)).toEqual([2 * depth - 1, 2 * n - 2 - depth])
  })

  it('one product where only x is wanted, two for a pair', () => {
    expect(runScan('order', random(8, 1)).products).toBe(7)
    // Four pairs are joined: two stretches of two, of which the first is x itself; then one of four; then the gap.
    expect(runScan('up-down', random(4, 1)).products).toBe(1 + 2 + 1 + 1)
  })
})

it('it does not matter which two of three are joined first', () => {
  const [p, q, r] = random(3, 9) as [Pair, Pair, Pair]
  const [one, other] = [join(join(p, q), r), join(p, join(q, r))]
  expect(one.a).toBeCloseTo(other.a, 12)
  expect(one.b).toBeCloseTo(other.b, 12)
})
