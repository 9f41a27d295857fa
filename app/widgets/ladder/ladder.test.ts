import { expect, it } from 'vitest'
import { factorOf, formatPerplexity, ladderAnswer, longest, rungs } from './ladder'

it('every step lowers the perplexity, and the first by far the most', () => {
  for (const { id } of rungs.slice(1)) expect(factorOf(id)).toBeGreaterThan(1)
  expect(longest.id).toBe('block')
  expect(factorOf('block')).toBeGreaterThan(10 * factorOf('table') * factorOf('wide'))
})

it('judges an answer and says how far each step went', () => {
  expect(ladderAnswer('block')).toMatch(/^So it is\. .* divided it by 68, .* by 1\.5, 1\.4, 1\.3\.$/)
  expect(ladderAnswer('gates')).toMatch(/^Not so\./)
  expect(formatPerplexity(2417.86)).toBe('2,417.86')
  expect(formatPerplexity(17.7)).toBe('17.70')
})
