/** Whether the figure may say what its cells follow: once the reader has answered, asked for it, or run a text of their own. */

import { create } from 'zustand'

export const useNames = create<{ readonly shown: boolean; show(): void }>((set) => ({
  shown: false,
  show: () => set({ shown: true }),
}))
