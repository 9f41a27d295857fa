/** Whether the reader has said what to expect of the networks that copy, or has asked for what was recorded. */

import { create } from 'zustand'

interface Copying {
  readonly looked: boolean
  look(): void
}

export const useCopying = create<Copying>((set) => ({
  looked: false,
  look: () => set({ looked: true }),
}))
