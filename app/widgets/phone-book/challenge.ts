/** The challenge of the phone book, checked on the books that the reader has had asked. */

import { create } from 'zustand'
import { formatShare } from '../../figures/format'
import type { Outcome } from '../goal'

/** What a network got right of a whole book. */
export interface BookScore {
  readonly name: string
  readonly share: number
}

export type BookScores = Readonly<Record<string, BookScore>>

/** Right digits that count as knowing a book, and as having lost it. */
export const KNOWS = 0.9
export const LOST = 0.6

/** The pair that differs in the length of its keys, and so in the size of its state. */
const [LARGE, SMALL] = ['gated-delta', 'gated-delta-k8']

/** A book that the large state still holds and the small one does not. */
export function onlyTheLargeState(entries: number, scores: BookScores | null): Outcome {
  const [large, small] = [scores?.[LARGE], scores?.[SMALL]]
  if (!large || !small)
    return { done: false, text: 'Have every name of a book asked: this line will say how the two compare.' }
  const text = `of a book of ${entries} entries ${large.name} gets ${formatShare(large.share)} of the digits right, ${small.name} ${formatShare(small.share)}`
  if (large.share < KNOWS) return { done: false, text: `Not yet: ${text}. This book is too long for both.` }
  if (small.share > LOST) return { done: false, text: `Not yet: ${text}.` }
  return { done: true, text: `${text}.` }
}

interface Challenges {
  readonly state: Outcome
  /** Called with each book that was asked from end to end. What was once done stays done. */
  publish(entries: number, scores: BookScores): void
}

export const useChallenges = create<Challenges>((set, get) => ({
  state: onlyTheLargeState(0, null),
  publish: (entries, scores) => {
    const next = onlyTheLargeState(entries, scores)
    if (next.done || !get().state.done) set({ state: next })
  },
}))
