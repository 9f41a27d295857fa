import { describe, expect, it } from 'vitest'
import { crossing, offBy } from './crossing'

const line = (n: number, bytesAt: (t: number) => number) => Array.from({ length: n }, (_, t) => ({ bytes: bytesAt(t) }))

describe('the crossing', () => {
  it('is the first token at which the growing memory is the larger one', () => {
    const cache = line(50, (t) => 10 * (t + 1))
    const state = line(50, () => 200)
    const t = crossing(cache, state)!
    expect(cache[t]!.bytes).toBeGreaterThan(200)
    expect(cache[t - 1]!.bytes).toBeLessThanOrEqual(200)
  })

  it('is not there while the state is the larger one', () => {
    expect(
      crossing(
        line(5, (t) => t),
        line(5, () => 200),
      ),
    ).toBeNull()
  })

  it('looks no further than the shorter trace', () => {
    expect(
      crossing(
        line(100, (t) => t),
        line(10, () => 50),
      ),
    ).toBeNull()
  })
})

describe('a guess', () => {
  it('too high and too low by the same factor are off by the same', () => {
    expect(offBy(200, 100)).toBe(offBy(50, 100))
    expect(offBy(100, 100)).toBe(1)
  })
})
