/** Whether the reader has said what to expect of trained networks that look up pairs, or asked for the scores. */

import { createCover } from '../cover'

export const useScores = createCover()
