/** The first challenge of lesson 4: pairs that the reader typed, of which one comes back as another. */

import { create } from 'zustand'
import type { Outcome } from '../goal'
import { dot, type Pair } from './experiment'
import { answerTo, SIZE } from './pairs'

/** Keys closer than this are as good as one key. */
export const SAME = 0.95

/** Whether one of at most four pairs, whose keys all differ, is read as another. */
export function readsWrong(pairs: readonly Pair[] | null): Outcome {
  if (!pairs || pairs.length === 0) return { done: false, text: 'Type pairs of your own in the figure and read them.' }
  if (pairs.length > SIZE)
    return {
      done: false,
      text: `You have ${pairs.length} pairs: more than rows is too easy. Do it with ${SIZE} or fewer.`,
    }
  for (let i = 0; i < pairs.length; i += 1)
    for (let j = 0; j < i; j += 1)
      if (Math.abs(dot(pairs[i]!.key, pairs[j]!.key)) > SAME)
        return {
          done: false,
          text: `The keys of pairs ${j + 1} and ${i + 1} are as good as the same. Make them differ.`,
        }
  for (const asked of pairs.keys()) {
    const { nearest } = answerTo(pairs, asked)
    if (nearest !== asked)
      return { done: true, text: `read with key ${asked + 1}, what comes out lies nearest to value ${nearest + 1}.` }
  }
  return {
    done: false,
    text: `Not yet: each of your ${pairs.length} keys brings back what lies nearest to its own value.`,
  }
}

interface WrongRead {
  readonly outcome: Outcome
  /** Called with each table of the reader's own that has been read. What was once done stays done. */
  publish(pairs: readonly Pair[]): void
}

export const useWrongRead = create<WrongRead>((set, get) => ({
  outcome: readsWrong(null),
  publish: (pairs) => {
    const outcome = readsWrong(pairs)
    if (outcome.done || !get().outcome.done) set({ outcome })
  },
}))
