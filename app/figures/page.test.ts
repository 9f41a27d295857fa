import { expect, it } from 'vitest'
import { layoutPage, lineOfSymbol } from './page'

const text = 'One two three.\n\nFour fivesixseveneight nine'

it('every symbol stands on one line, in order, and no line is too long', () => {
  for (const columns of [1, 7, 10, 80]) {
    const lines = layoutPage(text, columns)
    expect(lines.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
    for (const { from, to } of lines) expect(to - from).toBeLessThanOrEqual(columns)
  }
})

it('breaks after blanks and line breaks, and inside a word that is too long', () => {
  const lines = layoutPage(text, 10).map(({ from, to }) => text.slice(from, to))
  expect(lines).toEqual(['One two ', 'three.\n', '\n', 'Four ', 'fivesixsev', 'eneight ', 'nine'])
})

it('finds the line of each symbol', () => {
  const lines = layoutPage(text, 10)
  for (let t = 0; t < text.length; t += 1) {
    const { from, to } = lines[lineOfSymbol(lines, t)]!
    expect(t >= from && t < to).toBe(true)
  }
})
