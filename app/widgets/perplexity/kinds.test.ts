import { expect, it } from 'vitest'
import { byKind, kindsOf, namesOf } from './kinds'

const text = 'One day Mina met Bo. The dog saw Mina, and Then she ran. then it was over.'

it('a name has a capital in the middle of a sentence and stands nowhere without one', () => {
  expect([...namesOf(text)]).toEqual(['Mina'])
})

it('letters of a name are known once the name has stood', () => {
  const of = kindsOf(text)
  const first = text.indexOf('Mina')
  const second = text.lastIndexOf('Mina')
  expect(of.slice(first, first + 5)).toEqual(['first', 'new-name', 'new-name', 'new-name', 'mark'])
  expect(of.slice(second, second + 4)).toEqual(['first', 'known-name', 'known-name', 'known-name'])
  expect(of[text.indexOf('dog') + 1]).toBe('inside')
  expect(of).toHaveLength(text.length)
})

it('the means of all kinds make up the sum of the text but for its first symbol', () => {
  const bits = Float32Array.from(text, (_, i) => i % 7)
  const means = byKind(kindsOf(text), bits)
  const whole = bits.subarray(1).reduce((a, b) => a + b, 0)
  expect(means.reduce((sum, { total }) => sum + total, 0)).toBe(whole)
  expect(means.reduce((sum, { symbols }) => sum + symbols, 0)).toBe(text.length - 1)
})
