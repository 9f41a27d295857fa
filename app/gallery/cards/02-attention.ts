/** Cards of the figures of lesson 2. */

import type { Cards } from '../cards'

export const cards: Cards = {
  Attention: {
    kind: 'figure',
    name: 'Attention over a text',
    about: 'Where each head of a Transformer looks, and the cache that it looks into.',
  },
  NearPrediction: {
    kind: 'question',
    name: 'The last few symbols',
    about: 'How much of the weight of all heads goes to them.',
  },
  ThreeBills: { kind: 'figure', name: 'Three bills', about: 'Cache, scores and bytes read, as a text grows.' },
  SquarePrediction: {
    kind: 'question',
    name: 'What is squared',
    about: 'What becomes of the cache as a text grows.',
  },
  FarLookGoal: { kind: 'goal', name: 'A look from far away', about: 'A text on which a head looks 200 symbols back.' },
  ReadInAllGoal: {
    kind: 'goal',
    name: 'A gibibyte of reading',
    about: 'The token at which a gibibyte of cache has been read.',
  },
  BillFact: {
    kind: 'text',
    name: 'A number of a real model',
    about: 'A number in the prose, from a published configuration.',
    props: { model: 'llama-3.1-8b', of: 'growth' },
  },
  LookFact: {
    kind: 'text',
    name: 'A number of attention',
    about: 'A number in the prose, from the recorded looks.',
    props: { of: 'heads' },
  },
}
