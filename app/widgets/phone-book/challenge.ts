/** The challenge of the phone book, checked on the books that the reader has had asked. */

import { create } from 'zustand'
import { formatShare } from '../../figures/format'
import type { Outcome } from '../goal'

/** What a network got right of a whole book. */
export interface BookScore {
  readonly name: string
  readonly share: number
  /** Whether its memory grows with the book. */
  readonly grows: boolean
}

/** Right digits that count as holding a book, and as having lost it. */
export const HOLDS = 0.85
export const LOST = 0.6

/** A book that a memory which grows still holds and no state does. */
export function onlyWhatGrows(entries: number, scores: readonly BookScore[]): Outcome {
  const best = (grows: boolean) =>
    scores
      .filter((one) => one.grows === grows)
      .reduce<BookScore | null>((a, b) => (a && a.share >= b.share ? a : b), null)
  const [cache, state] = [best(true), best(false)]
  if (!cache || !state)
    return { done: false, text: 'Have every name of a book asked: this line will say how cache and state compare.' }
  const text =
    `of a book of ${entries} entries ${cache.name}, the best with a memory that grows, gets ${formatShare(cache.share)} of the digits right, ` +
    `and ${state.name}, the best with a state alone, ${formatShare(state.share)}`
  if (cache.share < HOLDS) return { done: false, text: `Not yet: ${text}. This book is too long for all of them.` }
  if (state.share > LOST) return { done: false, text: `Not yet: ${text}.` }
  return { done: true, text: `${text}.` }
}

interface Challenges {
  readonly book: Outcome
  /** Called with each book that was asked from end to end. What was once done stays done. */
  publish(entries: number, scores: readonly BookScore[]): void
}

export const useChallenges = create<Challenges>((set, get) => ({
  book: onlyWhatGrows(0, []),
  publish: (entries, scores) => {
    const next = onlyWhatGrows(entries, scores)
    if (next.done || !get().book.done) set({ book: next })
  },
}))
