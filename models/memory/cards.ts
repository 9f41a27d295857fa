/** Memory of graphics cards, and how many readers a model can serve with it. */

export interface Card {
  readonly id: string
  readonly name: string
  /** Gigabytes on its data sheet. */
  readonly gigabytes: number
}

/** From NVIDIA's data sheets: GeForce RTX 4090, H100 (SXM), H200 (SXM). */
export const cards: readonly Card[] = [
  { id: 'rtx-4090', name: 'RTX 4090', gigabytes: 24 },
  { id: 'h100', name: 'H100', gigabytes: 80 },
  { id: 'h200', name: 'H200', gigabytes: 141 },
]

/**
 * A gigabyte is taken as 10⁹ bytes. A card has a little more than that, and the runtime and the activations, which
 * are not counted here, take a little more than nothing.
 */
export const capacityOf = (card: Card): number => card.gigabytes * 1e9

/** Weights at 2 bytes each, as most of these models are published. */
export const weightBytes = (billions: number): number => billions * 1e9 * 2

export interface Fit {
  /** Fewest cards that hold the weights and one reader. */
  readonly cards: number
  /** Readers that these cards hold beside the weights. */
  readonly readers: number
}

/** How weights and readers fill cards, when both may be split over cards at will. */
export function fillCards(weights: number, perReader: number, capacity: number): Fit {
  const count = Math.ceil((weights + perReader) / capacity)
  return { cards: count, readers: Math.floor((count * capacity - weights) / perReader) }
}
