/** The numbers of the scan, shared by the figure and its challenge; and whether the reader has answered the prediction. */

import { create } from 'zustand'
import { linesOf, parsePairs, randomPairs } from './numbers'
import type { Pair } from './scan'

const first: readonly Pair[] = [
  { a: 0.9, b: 1 },
  { a: 0.5, b: 2 },
  { a: 1, b: -1 },
  { a: 0.8, b: 0.5 },
  { a: 0.2, b: 3 },
  { a: 0.9, b: 1 },
  { a: 0.5, b: -2 },
  { a: 1, b: 1.5 },
]

interface Scan {
  /** As typed. */
  readonly a: string
  readonly b: string
  /** The last numbers that could be read. */
  readonly pairs: readonly Pair[]
  readonly error: string | null
  readonly seed: number
  readonly open: boolean
  type(typed: { readonly a?: string; readonly b?: string }): void
  random(n: number): void
  look(): void
}

export const useScan = create<Scan>((set, get) => ({
  ...linesOf(first),
  pairs: first,
  error: null,
  seed: 0,
  open: false,
  type: (lines) => {
    const typed = { a: get().a, b: get().b, ...lines }
    const read = parsePairs(typed.a, typed.b)
    set({ ...typed, ...(typeof read === 'string' ? { error: read } : { pairs: read, error: null }) })
  },
  random: (n) => {
    const seed = get().seed + 1
    const pairs = randomPairs(n, seed)
    set({ ...linesOf(pairs), pairs, seed, error: null })
  },
  look: () => set({ open: true }),
}))
