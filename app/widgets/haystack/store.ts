/** Whether the reader has said what to expect of the needles, or asked for the scores. */

import { createCover } from '../cover'

export const useNeedles = createCover()
