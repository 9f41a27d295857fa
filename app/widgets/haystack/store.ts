/** Whether the reader has said what to expect of the needles, or asked for the scores. */

import { create } from 'zustand'

export const useNeedles = create<{ readonly open: boolean; look(): void }>((set) => ({
  open: false,
  look: () => set({ open: true }),
}))
