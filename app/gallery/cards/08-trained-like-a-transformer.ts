/** Cards of the figures of lesson 8. */

import type { Cards } from '../cards'

export const cards: Cards = {
  Ways: {
    kind: 'figure',
    name: 'One text, three ways',
    about: 'Read step by step, in chunks and all at once by the same weights.',
  },
  Scan: {
    kind: 'figure',
    name: 'The scan',
    about: 'One recurrence in its order, as doubling stretches, and up and down a tree.',
  },
  Waits: { kind: 'figure', name: 'Why an LSTM waits', about: 'Its chain beside a scan.' },
  WaitsPrediction: {
    kind: 'question',
    name: 'Rounds of an LSTM',
    about: 'How many rounds an LSTM takes over a text with many hands.',
  },
  Compose: {
    kind: 'figure',
    name: 'Steps put together',
    about: 'What the steps of an LSTM make when they are put together.',
  },
  Chunks: {
    kind: 'figure',
    name: 'A text in chunks',
    about: 'Each a small attention matrix, with the state between them.',
  },
  ChunkCost: { kind: 'figure', name: 'The size of a chunk', about: 'Work and waiting, over the size of a chunk.' },
  WaysPrediction: {
    kind: 'question',
    name: 'What is different',
    about: 'What differs when the same weights read a text in one call, or symbol by symbol.',
  },
  ScanPrediction: {
    kind: 'question',
    name: 'How many rounds',
    about: 'How many rounds eight steps take with many hands.',
  },
  ScoresPrediction: {
    kind: 'question',
    name: 'Scores in chunks',
    about: 'How many scores are computed where a text is cut into chunks.',
  },
  CostPrediction: {
    kind: 'question',
    name: 'The cheapest chunk',
    about: 'With how many symbols a chunk a head multiplies least.',
  },
  CountGoal: { kind: 'goal', name: 'A count that begins again', about: 'A scan that counts the letters of each word.' },
  FewWaitsGoal: {
    kind: 'goal',
    name: 'Few waits, no more work',
    about: 'A chunk with few waits that costs no more than the step.',
  },
  StepTime: {
    kind: 'text',
    name: 'A time of training',
    about: 'Milliseconds of a training step in the prose.',
    props: { of: 's6' },
  },
  TrainingTimes: {
    kind: 'text',
    name: 'Times of training',
    about: 'Milliseconds of a training step in short windows and in long ones.',
  },
}
