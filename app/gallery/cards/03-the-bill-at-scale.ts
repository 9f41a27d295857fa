/** Cards of the figures of lesson 3. */

import type { Cards } from '../cards'

export const cards: Cards = {
  Bill: { kind: 'figure', name: 'The bill', about: 'Memory of real models from 1K to 10M tokens, against real cards.' },
  BillPrediction: {
    kind: 'question',
    name: 'The bill of a hybrid',
    about: 'How much more memory a hybrid takes as a text grows.',
  },
  StatePrediction: {
    kind: 'question',
    name: 'Where a cache overtakes a state',
    about: 'From how many tokens on a Transformer keeps more than a recurrent network of its size.',
  },
  DearestPrediction: {
    kind: 'question',
    name: 'Whose memory grows most',
    about: 'Three models of 2.7 to 671 billion parameters, by what a token adds.',
  },
  BillCode: { kind: 'text', name: 'The sum in code', about: 'The file that computes the memory of real models.' },
  DearerHybridGoal: {
    kind: 'goal',
    name: 'A small model with a large bill',
    about: 'A hybrid that keeps more than a model of twice its size.',
  },
  ServesAllGoal: {
    kind: 'goal',
    name: '64 readers on one card',
    about: 'A design that leaves room for all of them beside its weights.',
  },
  DesignFact: {
    kind: 'text',
    name: 'A number of a design',
    about: 'What the layers of a model of the reader’s own keep for one text.',
    props: { full: 32, kvHeads: 8 },
  },
}
