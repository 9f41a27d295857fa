import { describe, expect, it } from 'vitest'
import { planeBox } from '../../figures/plane-box'
import { answersAfter, type Bench, legsOf, opening, pointsOf, statesOf, tipAt, worst } from './bench'
import { ruleOf, rules } from './rules'

const answer = (bench: Bench, rule: Parameters<typeof ruleOf>[0], key: string) =>
  answersAfter(bench, ruleOf(rule), bench.writes.length).find((one) => one.key === key)!.answer

describe('two values for one key', () => {
  it('are summed by the linear state and replaced by the delta rule', () => {
    expect(answer(opening, 'linear', 'A')).toBeCloseTo(5 + 2, 5)
    expect(answer(opening, 'delta', 'A')).toBeCloseTo(2, 5)
  })

  it('a decay lets go of the other key as much as of this one', () => {
    expect(answer(opening, 'gated', 'A')).toBeCloseTo(0.8 * 0.8 * 5 + 2, 5)
    expect(answer(opening, 'gated', 'B')).toBeCloseTo(0.8 * 3, 5)
    expect(answer(opening, 'delta', 'B')).toBeCloseTo(3, 5)
  })

  it('half a write strength goes half of the way', () => {
    const half = { ...opening, beta: 0.5, writes: [{ key: 'A', value: 4 }] as const }
    expect(answer(half, 'delta', 'A')).toBeCloseTo(2, 5)
  })
})

describe('keys at an angle', () => {
  const near: Bench = { ...opening, angles: { A: 0, B: 60, C: 90 }, writes: opening.writes.slice(0, 2) }

  it('the key written last is exact, and its neighbour pays', () => {
    expect(answer(near, 'delta', 'B')).toBeCloseTo(3, 5)
    // A held 5, so B answered 2.5; the missing half of 1 is in the shadow of the correction.
    expect(answer(near, 'delta', 'A')).toBeCloseTo(5 + 0.5 * (3 - 2.5), 5)
  })
})

describe.each(rules)('the move of $label', (rule) => {
  const bench: Bench = { ...opening, beta: 0.7, angles: { A: 0, B: 70, C: 130 } }

  it('ends where the cell does, part by part', () => {
    const states = statesOf(bench, rule)
    for (let w = 1; w <= bench.writes.length; w++) {
      const legs = legsOf(bench, rule, w)
      expect(legs).toHaveLength(1 + Number(rule.decays) + Number(rule.erases))
      expect(Math.hypot(...legs[0]!.from.map((x, i) => x - states[w - 1]![i]!))).toBeLessThan(1e-5)
      expect(Math.hypot(...legs.at(-1)!.to.map((x, i) => x - states[w]![i]!))).toBeLessThan(1e-5)
      expect(tipAt(legs, 0).tip).toEqual([...legs[0]!.from])
      expect(tipAt(legs, 1).tip.map((x) => x.toFixed(4))).toEqual([...legs.at(-1)!.to].map((x) => x.toFixed(4)))
    }
  })

  it('stays within the frame of the pictures', () => {
    const { left, right, bottom, top } = planeBox(pointsOf(bench, rules))
    for (const [x, y] of statesOf(bench, rule)) {
      expect(x).toBeGreaterThan(left)
      expect(x).toBeLessThan(right)
      expect(y).toBeGreaterThan(bottom)
      expect(y).toBeLessThan(top)
    }
  })
})

it('wants nothing of a key before its first write', () => {
  const answers = answersAfter(opening, ruleOf('linear'), 1)
  expect(answers.map(({ key, wanted }) => [key, wanted])).toEqual([
    ['A', 5],
    ['B', null],
  ])
  expect(worst(answers)).toBe(0)
})
