/** What a figure keeps covered until the reader has said what to expect, or asks to look at once. */

import { create } from 'zustand'
import { usePrinting } from '../state/printing'

export interface Cover {
  readonly open: boolean
  look(): void
}

/** A cover for one figure; its prediction opens it too. */
export const createCover = () =>
  create<Cover>((set) => ({
    open: false,
    look: () => set({ open: true }),
  }))

/** A question before a figure. Pending while it stands on the page unanswered: so long the figure does not say what it is about to ask. */
export interface Question {
  readonly pending: boolean
  ask(): void
  settle(): void
}

/** For one figure and the prediction before it. A figure that stands alone, in an embed, has none that is pending. */
export const createQuestion = () =>
  create<Question>((set) => ({
    pending: false,
    ask: () => set({ pending: true }),
    settle: () => set({ pending: false }),
  }))

/**
 * Whether a figure hides now what a question asks about. On paper it never does: nobody can answer there first, and the text after the
 * figure says what came of it anyhow.
 */
export const useCovered = (covered: boolean): boolean => !usePrinting(({ printing }) => printing) && covered

/** Where a figure stands that the answer sets off: where its playhead is. On paper, where nothing has set it off, at its end. */
export const useStop = (open: boolean, at: number, end: number): number => {
  const { printing } = usePrinting()
  return printing && !open ? end : at
}
