import { expect, it } from 'vitest'
import { type KindOf, outlineOf, pace, wordsOf } from './outline'

const kinds: Readonly<Record<string, ReturnType<KindOf>>> = {
  Race: 'figure',
  Guess: 'question',
  Goal: 'goal',
  CellEditor: 'goal',
}
const kindOf: KindOf = (name) => kinds[name] ?? 'text'

it('counts the words that are read, and no names of models or tags', () => {
  expect(wordsOf('Two words <Fact model="vector-gate" of="keys" /> here.')).toBe(3)
  expect(wordsOf('<Question ask="Is it so?" because={<p>It is not.</p>}>\n  <Choice>Yes</Choice>\n</Question>')).toBe(7)
  expect(wordsOf('Take $a + b$ of it.\n\n$$\n\\alpha = \\beta + \\gamma\n$$\n')).toBe(5)
})

it('a lesson takes as long as its words and all that it asks', () => {
  const prose = 'word '.repeat(10 * pace.words)
  const alone = outlineOf(prose, kindOf).minutes
  expect(alone).toBe(10)
  const full = `${prose}\n<Race />\n<Guess />\n<Guess />\n<CellEditor exercise="write" />\n`
  const { minutes, predictions, goals } = outlineOf(full, kindOf)
  expect(minutes).toBe(alone + pace.figure + 2 * pace.prediction + pace.code)
  expect({ predictions, goals }).toEqual({ predictions: 2, goals: 1 })
})

it('names the sections that a reader walks through, without what belongs to them', () => {
  const text = '## One\n\n<Race />\n\n## What happened\n\n### Below\n\n## Two\n\n```\n## no heading\n```\n'
  expect(outlineOf(text, kindOf).sections.map(({ title }) => title)).toEqual(['One', 'Two'])
})

it('the minutes are of what stands open: not of what is folded away, nor of the list of sources', () => {
  const text = `${'word '.repeat(4 * pace.words)}\n<Race />\n`
  const folded = 'word '.repeat(10 * pace.words)
  const open = outlineOf(text, kindOf)
  const full = outlineOf(
    `${text}<DeepDive title="More">\n${folded}\n<CellEditor exercise="write" />\n<Guess />\n<Race />\n` +
      `<Challenge title="more">\n<Goal />\n</Challenge>\n</DeepDive>\n<Hint>\n${folded}\n</Hint>\n` +
      `<Solution>\n${folded}\n</Solution>\n<Sources>\n${folded}\n</Sources>\n`,
    kindOf,
  )
  expect(full.minutes).toBe(open.minutes)
  expect(full.goals, 'what is folded away can still be done').toBe(2)
  expect(full.predictions).toBe(1)
})
