/** What the figure of chunks reads with, and whether it is open. */

import { createCover } from '../cover'
import type { HowToRead } from '../own-reading'

export const MODEL = 'vector-gate'

/** All at once is computed here without chunks to rest in: 128 tokens at the floor of the gate still fit a float64. */
export const MOST = 128

export const reading: HowToRead = {
  recording: 'chunk',
  family: MODEL,
  most: { characters: MOST, because: 'draws every score of a text' },
}

/** Whether the reader has answered the question before the figure, or chosen to look first. */
export const useOpenChunks = createCover()
