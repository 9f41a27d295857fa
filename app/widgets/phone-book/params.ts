/** The phone book as it stands in a link: `tokens` are its entries, `seed` draws them, and the playhead is at the one that is asked. */

import type { Shared } from '../../state/share'

export const FIGURE = 'book'

/** Sizes of a book that can be chosen: those of the tests, and one between every two. */
export const SIZES = [4, 6, 8, 11, 16, 23, 32, 45, 64] as const

export interface Settings {
  readonly entries: (typeof SIZES)[number]
  readonly seed: number
}

export const firstBook: Settings = { entries: 8, seed: 1 }

export const bookOfLink = ({ tokens, seed }: Shared): Settings => ({
  entries: SIZES.find((size) => size === tokens) ?? firstBook.entries,
  seed: seed ?? firstBook.seed,
})
