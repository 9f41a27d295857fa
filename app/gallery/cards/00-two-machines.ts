/** Cards of the figures of lesson 0. */

import type { Cards } from '../cards'

const FOUR = 'transformer linear-attention fixed-decay vector-gate'

export const cards: Cards = {
  Race: {
    kind: 'figure',
    name: 'The race',
    about: 'A Transformer and a gated RNN continue one prompt; memory and time of both.',
  },
  Crossing: {
    kind: 'question',
    name: 'Where the lines cross',
    about: 'A guess of the token at which a cache overtakes a state.',
  },
  HalvedCrossingGoal: {
    kind: 'goal',
    name: 'Move the crossing',
    about: 'Where the lines cross with two bytes a number in the cache.',
  },
  SamePaceGoal: {
    kind: 'goal',
    name: 'Does a long prompt slow the writing?',
    about: 'The paces of both machines after a long prompt and a brief one.',
  },
  SummaryPrediction: {
    kind: 'question',
    name: 'What a summary is worth',
    about: 'Whether a network that keeps a summary reads worse than one that keeps everything.',
  },
  RaceFact: {
    kind: 'text',
    name: 'A number of the race',
    about: 'Where the recorded lines cross, or how both clocks went.',
    props: { of: 'paces' },
  },
  MemoryProduct: {
    kind: 'text',
    name: 'A memory as a product',
    about: 'The factors of what a token adds to a cache, or of a state.',
    props: { of: 'cache' },
  },
  TheLittle: {
    kind: 'text',
    name: 'The little beside the tables',
    about: 'What the short convolutions of the gated RNN keep.',
  },
  AlongPosition: {
    kind: 'figure',
    name: 'Bits per byte along the text',
    about: 'How well the networks read, by position in the text.',
    props: { models: FOUR },
  },
  GateTable: {
    kind: 'figure',
    name: 'The networks in one table',
    about: 'Quality, memory and size of the trained networks.',
    props: { models: FOUR },
  },
  Claim: {
    kind: 'text',
    name: 'A claim on the networks',
    about: 'A sentence that follows from the catalog.',
    props: { of: 'standing', models: FOUR },
  },
  OverSeeds: {
    kind: 'text',
    name: 'Over the seeds',
    about: 'What networks come to when they are trained from other starts.',
    props: { models: 'transformer vector-gate' },
  },
}
