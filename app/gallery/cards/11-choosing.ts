/** Cards of the figures of lesson 11. */

import type { Cards } from '../cards'

export const cards: Cards = {
  ChoosingPrediction: {
    kind: 'question',
    name: 'An archive on a desk',
    about: 'Which kind of network for a million tokens on a small card, when something in them has to be found.',
  },
  ShortPrediction: {
    kind: 'question',
    name: 'Many short texts',
    about: 'Whose memory does not fit on a card, when many readers ask little.',
  },
  Choosing: {
    kind: 'figure',
    name: 'The guide',
    about:
      'From what a reader needs to a shortlist of networks, each line with its evidence and its cost; a page to print.',
  },
  PureFirstGoal: {
    kind: 'goal',
    name: 'A pure recurrent network first',
    about: 'Needs under which a network without any attention comes first.',
  },
  OneNeedGoal: {
    kind: 'goal',
    name: 'One need away',
    about: 'The need of a chat service that brings the Transformer back.',
  },
  FamilyTable: {
    kind: 'text',
    name: 'Kinds of network by what they can do',
    about: 'Memory, training, recall, tracking and length, each entry with its lesson.',
  },
}
