/** What the reader has set in the figure of bits; its challenge looks at it too. */

import { create } from 'zustand'

interface Bound {
  readonly entries: number
  /** Bits of each number that can be told apart: 32 for float32 used to the last one. */
  readonly bitsANumber: number
  /** Whether the memories are drawn: once the reader has answered, or asked for them. */
  readonly open: boolean
  look(): void
  set(change: Partial<Pick<Bound, 'entries' | 'bitsANumber'>>): void
}

export const useBound = create<Bound>((set) => ({
  entries: 16,
  bitsANumber: 32,
  open: false,
  look: () => set({ open: true }),
  set: (change) => set(change),
}))
