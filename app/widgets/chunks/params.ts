/** The figures of chunks as they stand in a link: symbols a chunk are its `tokens`. */

import type { HeadRef } from '../../../models/trace'
import type { Shared } from '../../state/share'
import { STOPS } from './cost'
import { MOST } from './reading'

export const FIGURE = 'chunks'
export const COST_FIGURE = 'chunk-cost'

/** Symbols a chunk; the last is all at once. */
export const SIZES = [1, 4, 8, 16, 32, MOST] as const

/** What the reader sets; the text and the playhead are in the link by themselves. */
export interface Settings {
  readonly size: number
  /** Null: the one that the figure chooses. */
  readonly head: HeadRef | null
}

export const firstChunks: Settings = { size: 16, head: null }

export const chunksOf = ({ tokens, head }: Shared): Settings => ({
  size: SIZES.find((size) => size === tokens) ?? firstChunks.size,
  head: head ? { layer: head[0], head: head[1] } : firstChunks.head,
})

/** The chunk of the curve over costs, which opens with a chunk for each symbol. */
export const costlyChunkOf = ({ tokens }: Shared): number => STOPS.find((stop) => stop === tokens) ?? 1
