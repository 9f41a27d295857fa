/** Whether the reader has said what to expect of the networks that copy, or has asked for what was recorded. */

import { createCover } from '../cover'

export const useCopying = createCover()
