/** Whether the figure may say what its cells follow: once the reader has answered, asked for it, or run a text of their own. */

import { createCover } from '../cover'

export const useNames = createCover()
