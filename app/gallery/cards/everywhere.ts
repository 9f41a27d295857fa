/** Cards of figures that belong to no lesson. */

import type { Cards } from '../cards'

export const cards: Cards = {
  Overture: {
    kind: 'figure',
    name: 'A network forgets',
    about: 'A recorded text with the gates of a few heads under it.',
  },
  Fact: {
    kind: 'text',
    name: 'A number of a network',
    about: 'A number in the prose, from the catalog.',
    props: { model: 'vector-gate', of: 'memory' },
  },
}
