/** Cards of the figures of lesson 9. */

import type { Cards } from '../cards'

export const cards: Cards = {
  StoryPrediction: {
    kind: 'question',
    name: 'What a story costs',
    about: 'Where in a page the bits of a text are spent.',
  },
  Perplexity: {
    kind: 'figure',
    name: 'The price of every letter',
    about: 'A text under four networks, with the bits of each symbol and the dearest words.',
  },
  RunsTable: {
    kind: 'text',
    name: 'Every network of this size',
    about: 'Bits per byte over the seeds, with what each keeps.',
  },
  TrainingCurves: {
    kind: 'figure',
    name: 'The training as it went',
    about: 'Bits per byte of each network after so many symbols.',
  },
  Sweeps: { kind: 'figure', name: 'Learning rates', about: 'What each network came to at several rates.' },
  Kept: {
    kind: 'figure',
    name: 'What the level costs',
    about: 'Bits per byte against the numbers that a network keeps.',
  },
  KindPrediction: {
    kind: 'question',
    name: 'Which symbols',
    about: 'On which kind of symbol two networks differ most.',
  },
  Kinds: {
    kind: 'figure',
    name: 'Kinds of symbols',
    about: 'Bits for first letters, repeated names, spaces and the rest.',
  },
  TransformerAheadGoal: {
    kind: 'goal',
    name: 'A text for the Transformer',
    about: 'A text on which the Transformer is ahead of the vector gate.',
  },
  WeakestAheadGoal: {
    kind: 'goal',
    name: 'A text for the weakest',
    about: 'A text on which the network without decay is ahead.',
  },
  StoryFact: {
    kind: 'text',
    name: 'A number of the story',
    about: 'A number in the prose, from the recorded scores.',
    props: { of: 'dearest' },
  },
  TrainingFact: {
    kind: 'text',
    name: 'A number of the trainings',
    about: 'A number in the prose, from the records of the trainings.',
    props: { of: 'rates' },
  },
}
