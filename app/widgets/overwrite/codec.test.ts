import { expect, it } from 'vitest'
import { opening } from './bench'
import { decodeBench, encodeBench } from './codec'

it('a link restores a bench', () => {
  expect(decodeBench(encodeBench(opening))).toEqual(opening)
  const other = {
    writes: [
      { key: 'C', value: -4.5 },
      { key: 'A', value: 0 },
    ] as const,
    angles: { A: 0, B: 60, C: 135 },
    alpha: 0.35,
    beta: 0,
  }
  expect(decodeBench(encodeBench(other))).toEqual(other)
})

it.each([
  '',
  'A5',
  'A5 D3 | 90 45 | 1 1',
  'A12 | 90 45 | 1 1',
  'A5 | 190 45 | 1 1',
  'A5 | 90 45 | 2 1',
  'A5 | 90 45 | 1 1 | 1',
  `${'A1 '.repeat(9).trim()} | 90 45 | 1 1`,
])('a malformed one restores nothing: “%s”', (text) => {
  expect(decodeBench(text)).toBeNull()
})
