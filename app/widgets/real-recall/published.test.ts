import { expect, it } from 'vitest'
import { attention, choices, published, recallAnswer, state, tests } from './published'

it('asks about the test in which the two lie furthest apart, and judges by what is printed', () => {
  const [first, last] = [published[0], published.at(-1)!]
  const factors = tests.map((_, i) => first.scores[i]! / last.scores[i]!)
  expect(Math.max(...factors)).toBe(attention / state)
  expect(choices.map(({ value }) => recallAnswer(value).startsWith('So it is'))).toEqual([false, false, true])
  expect(recallAnswer(1)).toContain('Not so: 11.1 %')
})
