import { expect, it } from 'vitest'
import { compare } from './compare'
import { exercises } from './exercises'
import { type Numbers, statesOf } from './inputs'
import { failureOf, formatMillionths, verdictOf } from './verdict'

const TOKENS = 4
/** Any numbers will do. */
const wave = (name: string, width: number) => ({
  name,
  width,
  values: Float64Array.from({ length: TOKENS * width }, (_, i) => 0.5 + Math.sin(i * width) / 3),
})
const numbers: Numbers = {
  tokens: TOKENS,
  shape: [2, 3],
  before: new Float64Array(6),
  inputs: [wave('alpha', 2), wave('k', 2), wave('v', 3)],
  symbols: null,
}
const { decay } = exercises
const right = statesOf(decay.cell, numbers)
const said = (states: Float64Array) => verdictOf(compare(states, decay, numbers), decay, numbers)

it('names the first token at which the states part', () => {
  const wrong = right.slice()
  const width = right.length / numbers.tokens
  wrong[2 * width] = right[2 * width]! + 1
  expect(said(right)).toMatchObject({ done: true })
  expect(said(wrong)).toMatchObject({ done: false, text: expect.stringContaining('part at token 3;') })
})

it('names the number that is none, by its row and column', () => {
  const [, columns] = numbers.shape
  const wrong = right.slice()
  wrong[columns! + 2] = Number.NaN
  expect(said(wrong).text).toMatch(/After token 1, S\[1\]\[2\]/)
})

it('an error without a line has no place, and one before the first token has no token', () => {
  const failed = (line: number | null, token: number | null) =>
    failureOf({ kind: 'error', message: 'TypeError: no', line, token }, { ...numbers, symbols: ['a', ' '] }).text
  expect(failed(null, null)).toBe('TypeError: no.')
  expect(failed(4, null)).toBe('Line 4: TypeError: no.')
  expect(failed(4, 1)).toBe('Line 4, at token 2 (a space): TypeError: no.')
})

it('small shares are said in millionths', () => {
  expect([0, 1e-9, 2.4e-7, 3.14e-6].map(formatMillionths)).toEqual([
    '0.00 millionths',
    'less than 0.01 millionths',
    '0.24 millionths',
    '3.1 millionths',
  ])
})
