import { expect, it } from 'vitest'
import { NONE, TASKS } from '../../../models/tasks'
import { bookOf, bytesHeld, DIGITS, digitsOf, question, readBefore, shareOf } from './book'

const SYMBOLS = 27
/** Logits of a network that is sure of one symbol at each step. */
const sureOf = (symbols: readonly number[]) =>
  symbols.flatMap((symbol) => Array.from({ length: SYMBOLS }, (_, i) => (i === symbol ? 20 : 0)))

it('asks for an entry as the task does: the answers that the task wants are its number', () => {
  const book = bookOf(3, 11)
  expect(new Set(book.map(({ name }) => name)).size).toBe(11)
  for (const asked of [0, 5, 10]) {
    const inputs = question(book, asked)
    const wanted = TASKS['phone-book'].answers(inputs, { entries: 11 })
    const steps = wanted.flatMap((answer, t) => (answer === NONE ? [] : [t]))
    expect(steps[0], 'the name has been read, no digit has').toBe(readBefore(11) - 1)
    expect(steps.map((t) => wanted[t]! - 16).join('')).toBe(book[asked]!.number)
  }
})

it('reads answers where they are asked: a network that says what the task wants has every digit right', () => {
  const book = bookOf(1, 6)
  const inputs = question(book, 4)
  const wanted = TASKS['phone-book'].answers(inputs, { entries: 6 })
  const right = digitsOf(sureOf(wanted), SYMBOLS, book, 4)
  expect(right.map(({ said }) => said).join('')).toBe(book[4]!.number)
  expect(shareOf([right])).toBe(1)
  const late = digitsOf(sureOf([0, ...wanted.slice(0, -1)]), SYMBOLS, book, 4)
  expect(shareOf([late, null]), 'a step late is wrong').toBeLessThan(1)
  expect(shareOf([null])).toBeNull()
  expect(right).toHaveLength(DIGITS)
})

it('counts what is held: a state whatever was read, a cache by the symbol', () => {
  const state = [{ name: '0.state', kind: 'state', layer: 0, shape: [1, 2, 32, 32], grows: null }] as const
  const cache = [{ name: '0.key', kind: 'key-cache', layer: 0, shape: [1, 1, 0, 32], grows: 2 }] as const
  expect(bytesHeld({ state }, 10)).toBe(bytesHeld({ state }, 1000))
  expect(bytesHeld({ state: cache }, 10)).toBe(4 * 10 * 32)
})
