/** What the figure of a trained table reads with. */

import type { HowToRead } from '../own-reading'

export const reading: HowToRead = {
  recording: 'table',
  family: 'linear-attention',
  nano: true,
  // A read is made of parts of every token before it.
  most: { characters: 600, because: 'keeps every key, value and query of a text' },
  keep: ({ key, value, query }) => ({ ...(key && { key }), ...(value && { value }), ...(query && { query }) }),
}
