/** Whether the reader has said what to expect of the phone book, or asked for the scores. */

import { createCover } from '../cover'

export const useBookScores = createCover()
