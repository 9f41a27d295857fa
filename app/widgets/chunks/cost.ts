/** What a chunk of C symbols costs over a long text: products, and chunks that wait for each other. */

import { create } from 'zustand'
import type { CatalogModel } from '../../../models/catalog'
import {
  chunkMultiplications,
  type HeadSize,
  stepMultiplications,
  wholeMultiplications,
} from '../../../models/cells/gated-linear-chunk'
import { formatCount, formatLarge } from '../../figures/format'
import type { Outcome } from '../goal'

/** Symbols: the longest window of training. */
export const LENGTH = 4096

/** Stops of the slider: eight a doubling, each a whole number, from a step to all at once. */
export const STOPS: readonly number[] = [
  ...new Set(Array.from({ length: 8 * Math.log2(LENGTH) + 1 }, (_, i) => Math.round(2 ** (i / 8)))),
]

export const sizeOf = ({ architecture, gate }: Pick<CatalogModel, 'architecture' | 'gate'>): HeadSize => ({
  keys: architecture.keys,
  values: architecture.values,
  gated: gate !== 'none',
})

export interface Cost {
  readonly chunk: number
  readonly products: number
  /** Chunks, each of which needs the state that the one before leaves. */
  readonly waits: number
}

export const costOf = (chunk: number, size: HeadSize): Cost => ({
  chunk,
  products: chunkMultiplications(LENGTH, chunk, size),
  waits: Math.ceil(LENGTH / chunk),
})

/** The stop with the fewest products. */
export const cheapest = (size: HeadSize): number =>
  STOPS.reduce((best, chunk) => (costOf(chunk, size).products < costOf(best, size).products ? chunk : best), 1)

export const bounds = (size: HeadSize) => ({
  step: stepMultiplications(LENGTH, size),
  whole: wholeMultiplications(LENGTH, size),
})

/** At most so many chunks may wait for each other in the challenge. */
export const MOST_WAITS = 100

/** Whether a chunk costs no more products than the step and makes few wait. */
export function fewWaits(chunk: number, size: HeadSize): Outcome {
  const { products, waits } = costOf(chunk, size)
  const { step } = bounds(size)
  const numbers = `with ${formatCount(chunk)} symbol${chunk === 1 ? '' : 's'} a chunk, ${formatCount(waits)} chunks wait for each other and there are ${formatLarge(products)} products; the step needs ${formatLarge(step)}`
  if (waits <= MOST_WAITS && products <= step) return { done: true, text: `${numbers}.` }
  return { done: false, text: `Not yet: ${numbers}.` }
}

interface CostState {
  /** Symbols a chunk. */
  readonly chunk: number
  readonly open: boolean
  set(chunk: number): void
  /** Sets the chunk as a link has it: that shows nobody the curves. */
  take(chunk: number): void
  look(): void
}

export const useCost = create<CostState>((set) => ({
  chunk: 1,
  open: false,
  set: (chunk) => set({ chunk, open: true }),
  take: (chunk) => set({ chunk }),
  look: () => set({ open: true }),
}))
