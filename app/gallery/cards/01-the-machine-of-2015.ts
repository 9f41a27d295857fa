/** Cards of the figures of lesson 1. */

import type { Cards } from '../cards'

export const cards: Cards = {
  Cells: {
    kind: 'figure',
    name: 'An LSTM and its cells',
    about: 'A text under a network of 2015: what each cell holds, and the gates of one.',
  },
  CellPrediction: {
    kind: 'question',
    name: 'Which cells there are',
    about: 'How many of four properties of a text have a cell that follows them.',
  },
  BrokenNameGoal: { kind: 'goal', name: 'A name that breaks', about: 'A text on which a cell belies its name.' },
  CellsFound: { kind: 'text', name: 'What the cells follow', about: 'A sentence that follows from the recording.' },
  SentenceCell: {
    kind: 'text',
    name: 'The cell of the sentence',
    about: 'How it counts, and what it does at the end.',
  },
  QuotesCell: {
    kind: 'text',
    name: 'The cell of quotations',
    about: 'The best of all cells, and what luck would give.',
  },
  LstmSize: { kind: 'text', name: 'The LSTM in numbers', about: 'Its size and its training, from the catalog.' },
  AddingPrediction: {
    kind: 'question',
    name: 'Who learns to add',
    about: 'Which networks add two numbers that stand far apart.',
  },
  Adding: {
    kind: 'figure',
    name: 'The adding problem',
    about: 'Three networks add two numbers that stand far apart, measured live.',
  },
  AddingClaim: { kind: 'text', name: 'Who learned to add', about: 'The recorded errors on the adding problem.' },
  Reach: {
    kind: 'figure',
    name: 'How far a gradient reaches',
    about: 'What is left of it, step by step, in a plain network and in an LSTM.',
  },
  ReachFact: {
    kind: 'text',
    name: 'A number of the gradient',
    about: 'A number in the prose, computed from the networks.',
    props: { of: 'trained' },
  },
  ReachPrediction: {
    kind: 'question',
    name: 'Twenty steps back',
    about: 'How much of a gradient is left there before training.',
  },
  BalanceGoal: {
    kind: 'goal',
    name: 'Balance a plain network',
    about: 'Recurrent weights with which a gradient neither fades nor grows.',
  },
  OneGate: { kind: 'text', name: 'One gate in place of three', about: 'Whether it does for the adding problem.' },
  LadderPrediction: {
    kind: 'question',
    name: 'What the LSTM lacked',
    about: 'Which of four changes took its perplexity down furthest.',
  },
  Ladder: {
    kind: 'text',
    name: 'From 2015 to today, step by step',
    about: 'Published perplexities, from stacked LSTMs to a state that is a table.',
  },
  SizeTable: {
    kind: 'text',
    name: 'Networks of one size',
    about: 'A network beside all others of its size.',
    props: { family: 'lstm-2015' },
  },
  CellCode: {
    kind: 'text',
    name: 'A cell in code',
    about: 'The file that defines a cell, as the figures run it.',
    props: { cell: 'gated-linear' },
  },
  CellEditor: {
    kind: 'goal',
    name: 'An exercise in code',
    about: 'A cell to write, run and hold to its definition.',
    props: { exercise: 'decay' },
  },
}
