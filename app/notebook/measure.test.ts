import { expect, it } from 'vitest'
import { measureOf, wordsOfMeasure } from './measure'

const outline = {
  sections: [
    { id: 'one', title: 'One' },
    { id: 'two', title: 'Two' },
  ],
  predictions: 1,
  goals: 2,
  questions: 0,
  minutes: 12,
}

it('nothing done is nothing, and all of it is 1', () => {
  expect(measureOf(outline).share).toBe(0)
  const all = { read: ['one', 'two'], predicted: ['P'], solved: ['A', 'B'], answered: [] }
  expect(measureOf(outline, all).share).toBe(1)
})

it('what a lesson no longer has does not count, and no part is more than whole', () => {
  const done = { read: ['one', 'gone'], predicted: ['P', 'Old'], solved: [], answered: ['an old question'] }
  const measure = measureOf(outline, done)
  expect(measure.sections).toEqual({ done: 1, of: 2 })
  expect(measure.predictions).toEqual({ done: 1, of: 1 })
  expect(measure.share).toBeCloseTo(2 / 5)
})

it('says what there is, and is silent on what there is not', () => {
  expect(wordsOfMeasure(measureOf(outline))).toEqual(['0 of 1 prediction', '0 of 2 challenges'])
})
