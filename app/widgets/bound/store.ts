/** What the reader has set in the figure of bits; its challenge looks at it too. */

import { create } from 'zustand'

/** What the reader sets. */
export interface Settings {
  readonly entries: number
  /** Bits of each number that can be told apart: 32 for float32 used to the last one. */
  readonly bitsANumber: number
}

export const firstBound: Settings = { entries: 16, bitsANumber: 32 }

interface Bound extends Settings {
  /** Whether the memories are drawn: once the reader has answered, or asked for them. */
  readonly open: boolean
  look(): void
  set(change: Partial<Settings>): void
}

export const useBound = create<Bound>((set) => ({
  ...firstBound,
  open: false,
  look: () => set({ open: true }),
  set: (change) => set(change),
}))
