/** How much of a lesson a reader has done: worked out from what was noted and what the lesson holds. */

import type { Outline } from '../../lessons/outline'
import { type Done, nothingDone } from '../state/progress'

export interface Part {
  readonly done: number
  readonly of: number
}

export interface Measure {
  readonly sections: Part
  readonly predictions: Part
  readonly challenges: Part
  readonly questions: Part
  /** All together, from 0 to 1. */
  readonly share: number
}

/** @param done what was noted for the lesson; a section that it no longer has does not count */
export function measureOf({ sections, predictions, goals, questions }: Outline, done: Done = nothingDone()): Measure {
  const part = (count: number, of: number): Part => ({ done: Math.min(count, of), of })
  const parts = {
    sections: part(sections.filter(({ id }) => done.read.includes(id)).length, sections.length),
    predictions: part(done.predicted.length, predictions),
    challenges: part(done.solved.length, goals),
    questions: part(done.answered.length, questions),
  }
  const all = Object.values(parts)
  const total = all.reduce((sum, { of }) => sum + of, 0)
  return { ...parts, share: total === 0 ? 0 : all.reduce((sum, { done: count }) => sum + count, 0) / total }
}

/** As in "1 of 2 challenges": the parts that are there, in the order of the lesson. */
export const wordsOfMeasure = ({ predictions, challenges, questions }: Measure): readonly string[] =>
  [
    { ...predictions, what: 'prediction' },
    { ...challenges, what: 'challenge' },
    { ...questions, what: 'question' },
  ].flatMap(({ done, of, what }) => (of === 0 ? [] : [`${done} of ${of} ${what}${of === 1 ? '' : 's'}`]))
