/** Cards of the figures of lesson 10. */

import type { Cards } from '../cards'

export const cards: Cards = {
  BookTask: {
    kind: 'figure',
    name: 'The phone book, measured live',
    about: 'Several networks on fresh books, at and beyond the length of their training.',
  },
  PhoneBook: {
    kind: 'figure',
    name: 'A phone book',
    about: 'Read once by several networks; what each still says for every name, and what it keeps for that.',
  },
  Bound: {
    kind: 'figure',
    name: 'Bits that have to be kept',
    about: 'What a phone book asks of any memory, against the bits that a cache and a state have.',
  },
  Haystack: {
    kind: 'figure',
    name: 'Needles by length and depth',
    about: 'Trained networks on longer and longer texts, in filler that repeats and in filler that does not.',
  },
  Ratio: {
    kind: 'figure',
    name: 'How many layers look back',
    about: 'Hybrids in print, in use and in this notebook, by the share of their layers that attend.',
  },
  BookPrediction: {
    kind: 'question',
    name: 'A longer book',
    about: 'Which networks still know a book of four times the length of the training.',
  },
  BoundPrediction: {
    kind: 'question',
    name: 'Too much for a state',
    about: 'From how many entries on a book cannot be kept by any use of a state.',
  },
  HaystackPrediction: {
    kind: 'question',
    name: 'A needle far beyond the training',
    about: 'Which network finds it at every depth of a long text.',
  },
  RatioPrediction: {
    kind: 'question',
    name: 'The best ratio in print',
    about: 'How many recurrent layers to one that looks back had the lowest perplexity.',
  },
  RealRecallPrediction: {
    kind: 'question',
    name: 'Answers that stand in the text',
    about: 'How many a Mamba finds of those that attention finds.',
  },
  RealRecall: {
    kind: 'text',
    name: 'Recall on real documents',
    about: 'Published scores of three networks of one size.',
  },
  BookGoal: {
    kind: 'goal',
    name: 'A book that only a cache holds',
    about: 'A book that a memory which grows still holds and no state does.',
  },
  BoundGoal: {
    kind: 'goal',
    name: 'An excuse for the state',
    about: 'A short book that is impossible for a state of which few bits count.',
  },
  BookFact: {
    kind: 'text',
    name: 'How the phone book went',
    about: 'A sentence that follows from the recorded scores.',
    props: { of: 'books' },
  },
  NeedleTable: {
    kind: 'text',
    name: 'How far the needle is found',
    about: 'The longest texts in which each start of each network finds it.',
  },
  FarNeedle: {
    kind: 'text',
    name: 'What is left of the needle',
    about: 'Right letters in the longest texts, by what makes a network forget.',
  },
  MadeFact: {
    kind: 'text',
    name: 'How networks of a task were made',
    about: 'Their parameters or the length of their training.',
    props: { task: 'needle', of: 'trained' },
  },
  SharesTrained: {
    kind: 'text',
    name: 'Shares that this notebook has trained',
    about: 'How many networks there are between a state alone and a cache alone.',
  },
  BoundSolution: {
    kind: 'text',
    name: 'Too little for a book',
    about: 'From how many entries on a state is too small if few of its bits count.',
  },
  BeyondFact: {
    kind: 'text',
    name: 'Beyond the training',
    about: 'Bits per byte past the longest text of the training, by network.',
    props: { models: 'transformer gated-delta hybrid' },
  },
}
