/** The reader's guess of the crossing: made in the text, shown in the figure. */

import { create } from 'zustand'

interface Guess {
  /** Tokens; null before the reader has committed, or when they chose to look first. */
  readonly tokens: number | null
  /** Whether the memory is drawn. */
  readonly open: boolean
  commit(tokens: number): void
  look(): void
}

export const useGuess = create<Guess>((set) => ({
  tokens: null,
  open: false,
  commit: (tokens) => set({ tokens, open: true }),
  look: () => set({ open: true }),
}))
