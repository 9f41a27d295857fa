/** What the figure of a network that overwrites reads with. */

import type { HowToRead } from '../own-reading'

export const reading: HowToRead = {
  recording: 'overwrite',
  family: 'gated-delta',
  // About 12 kB a character.
  most: { characters: 2000, because: 'keeps every key and value of a text' },
  keep: ({ decay, key, value, beta }) => ({
    ...(decay && { decay }),
    ...(key && { key }),
    ...(value && { value }),
    ...(beta && { beta }),
  }),
}
