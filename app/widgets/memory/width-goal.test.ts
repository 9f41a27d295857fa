import { describe, expect, it } from 'vitest'
import { byAge } from './experiment'
import { fewestRows, recallOf, SHARE } from './width-goal'

describe('the fewest rows for 24 pairs', () => {
  it('are met somewhere between 16 and 32, and not with either', () => {
    const met = Array.from({ length: 17 }, (_, i) => 16 + i).filter((rows) => fewestRows(rows).done)
    expect(met.length).toBeGreaterThan(0)
    expect(met.length).toBeLessThan(6)
    for (const rows of met) expect(recallOf(rows)).toBeGreaterThan(SHARE)
  })

  it.each([
    [8, 'takes more'],
    [64, 'More than it takes'],
    [1.5, 'whole number'],
    [1000, 'whole number'],
  ])('%d rows: %s', (rows, said) => {
    expect(fewestRows(rows)).toMatchObject({ done: false, text: expect.stringContaining(said) })
  })
})

it('a table that only adds treats all pairs alike; the delta rule keeps the newest and lets the oldest go', () => {
  const adds = byAge({ rule: 'linear', keys: 32, lean: 0 }, 64, 30)
  expect(Math.abs(adds.newest - adds.oldest)).toBeLessThan(0.1)
  const delta = byAge({ rule: 'delta', keys: 32, lean: 0 }, 64, 30)
  expect(delta.newest).toBeGreaterThan(adds.newest + 0.2)
  expect(delta.oldest).toBeLessThan(adds.oldest - 0.2)
})
