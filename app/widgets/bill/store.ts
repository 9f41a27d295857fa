/** What the reader has chosen in the figure of lesson 3. The prediction, the figure and the challenges share it. */

import { create } from 'zustand'
import { realModels } from '../../../models/memory/real-models'
import { BILLIONS, componentsOf, type Design } from './design'
import type { Shown } from './shown'

/** One of each kind, and the two that shorten a cache. */
const FIRST = ['llama-2-7b', 'llama-3.1-8b', 'deepseek-v3', 'mistral-7b', 'nemotron-h-8b', 'mamba2-2.7b']

/** Lines that can still be told apart. */
export const MOST = 8

/** What the reader sets. */
export interface Settings {
  /** Cards and models by their ids. */
  readonly card: string
  readonly chosen: readonly string[]
  /** The reader's own model; null until they ask for one. */
  readonly design: Design | null
}

export const firstBill: Settings = { card: 'h100', chosen: FIRST, design: null }

interface Bill extends Settings {
  /** Whether the reader has answered the prediction or chosen to look first. */
  readonly open: boolean
  toggle(id: string): void
  setCard(id: string): void
  take(settings: Settings): void
  setDesign(design: Design | null): void
  look(): void
}

export const useBill = create<Bill>((set, get) => ({
  ...firstBill,
  open: false,
  toggle: (id) => {
    const { chosen } = get()
    if (chosen.includes(id)) set({ chosen: chosen.filter((one) => one !== id) })
    else if (chosen.length < MOST) set({ chosen: [...chosen, id] })
  },
  setCard: (card) => set({ card }),
  take: (settings) => set(settings),
  setDesign: (design) => set({ design }),
  look: () => set({ open: true }),
}))

/** The models that the figure shows, in the order of the data; the reader's own comes last. */
export function shownModels(chosen: readonly string[], design: Design | null): readonly Shown[] {
  const real = realModels.filter(({ id }) => chosen.includes(id))
  if (!design) return real
  const own = {
    id: 'own',
    name: 'Your design',
    billions: BILLIONS,
    how: 'your design',
    components: componentsOf(design),
  }
  return [...real, own]
}
