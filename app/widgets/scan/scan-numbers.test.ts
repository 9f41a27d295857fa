import { expect, it } from 'vitest'
import { countsAgain } from './challenge'
import { linesOf, parsePairs, randomPairs } from './numbers'

it('reads what it writes, whatever stands between the numbers', () => {
  const pairs = randomPairs(8, 5)
  const { a, b } = linesOf(pairs)
  expect(parsePairs(a, b)).toEqual(pairs)
  expect(parsePairs(a.replaceAll(' ', ', '), b.replaceAll('-', '−'))).toEqual(pairs)
})

it('says in words what is wrong', () => {
  expect(parsePairs('1 2 x 4', '1 2 3 4')).toMatch(/“x”/)
  expect(parsePairs('1 1e9 1 1', '1 2 3 4')).toMatch(/“1e9”/)
  expect(parsePairs('1 2 3', '1 2 3')).toMatch(/3 of a and 3 of b/)
  expect(parsePairs('1 2 3 4', '1 2 3 4 5')).toMatch(/4 of a and 5 of b/)
})

it('a count begins again where a is 0', () => {
  const count = (a: readonly number[]) => countsAgain(a.map((one) => ({ a: one, b: 1 })))
  expect(count([1, 1, 1, 0, 1, 1, 1, 1]).done).toBe(true)
  // Nothing stands before the first, so its a is free.
  expect(count([7, 1, 1, 0, 1, 1, 1, 1]).done).toBe(true)
  expect(count([1, 1, 1, 1, 1, 1, 1, 1])).toMatchObject({ done: false, text: expect.stringContaining('1 2 3 4') })
  expect(count([1, 1, 1, 0]).done).toBe(false)
})
