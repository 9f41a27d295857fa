/** The needs that the guide shows. The prediction, the guide and the challenges share them. */

import { create } from 'zustand'
import { defaults, type Needs } from './needs'

interface Choosing {
  readonly needs: Needs
  change(some: Partial<Needs>): void
  /** All of them at once: an example, or a link. */
  take(needs: Needs): void
}

export const useChoosing = create<Choosing>((set, get) => ({
  needs: defaults,
  change: (some) => set({ needs: { ...get().needs, ...some } }),
  take: (needs) => set({ needs }),
}))
