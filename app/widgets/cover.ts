/** What a figure keeps covered until the reader has said what to expect, or asks to look at once. */

import { create } from 'zustand'

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
