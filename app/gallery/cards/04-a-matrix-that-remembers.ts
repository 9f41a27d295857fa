/** Cards of the figures of lesson 4. */

import type { Cards } from '../cards'

export const cards: Cards = {
  OwnTable: {
    kind: 'figure',
    name: 'A table of your own',
    about: 'Four keys by four values, written and read by hand.',
  },
  TrainedTable: {
    kind: 'figure',
    name: 'The table of a trained head',
    about: 'What a head keeps over a text, and what each token reads from it.',
  },
  Recall: {
    kind: 'figure',
    name: 'How much comes back',
    about: 'Pairs that a table gives back, by its rows, its rule and its keys.',
  },
  TrainedRecall: {
    kind: 'figure',
    name: 'Looking up pairs',
    about: 'Trained networks with tables of several sizes, each writing by one rule.',
  },
  TrainedRecallPrediction: {
    kind: 'question',
    name: 'Two rules, learnt keys',
    about: 'Which rule holds more pairs where keys are learnt.',
  },
  HeldTable: {
    kind: 'text',
    name: 'Pairs that each rule holds',
    about: 'How many pairs come back with each number of rows, from the recorded scores.',
  },
  SeedsApart: {
    kind: 'text',
    name: 'Seeds apart',
    about: 'How far apart two trainings of one network came out.',
  },
  LongerHeld: {
    kind: 'text',
    name: 'Pairs held after a longer training',
    about: 'How many pairs the same networks hold after more steps.',
  },
  OverlapPrediction: {
    kind: 'question',
    name: 'Two keys that overlap',
    about: 'What a read brings back where two keys are alike.',
  },
  MixPrediction: {
    kind: 'question',
    name: 'What one read mixes',
    about: 'How much of a read belongs to a single token.',
  },
  CliffPrediction: {
    kind: 'question',
    name: 'Where the table is full',
    about: 'Up to how many pairs nine of ten come back.',
  },
  FewestRowsGoal: { kind: 'goal', name: 'Room for 24 pairs', about: 'The fewest rows that give nine of ten back.' },
  WrongReadGoal: {
    kind: 'goal',
    name: 'A read that comes back wrong',
    about: 'Pairs of which one key brings back the value of another.',
  },
  TableFact: {
    kind: 'text',
    name: 'A number of the trained table',
    about: 'A number in the prose, from the recorded table.',
    props: { of: 'symbols' },
  },
  RecallFact: {
    kind: 'text',
    name: 'A number of recall',
    about: 'A number in the prose, from trials on random keys.',
    props: { of: 'ninety', rows: 32 },
  },
}
