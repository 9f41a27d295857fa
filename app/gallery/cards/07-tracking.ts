/** Cards of the figures of lesson 7. */

import type { Cards } from '../cards'

export const cards: Cards = {
  TwoRuns: {
    kind: 'figure',
    name: 'Two runs over the same bits',
    about: 'One number as a state, from two beginnings.',
  },
  Circle: {
    kind: 'figure',
    name: 'Eigenvalues on a circle',
    about: 'The eigenvalue of each step as a point, and their product as it moves.',
  },
  ShellGame: { kind: 'figure', name: 'The shell game', about: 'Swaps of cups as steps of the delta rule.' },
  FourGates: {
    kind: 'figure',
    name: 'Four gates on parity',
    about: 'Trained networks by the range of their decays and by what sets them.',
  },
  FlipPrediction: {
    kind: 'question',
    name: 'Decays that stay above zero',
    about: 'Whether the sign of one number can then follow parity.',
  },
  TurnPrediction: { kind: 'question', name: 'Ones modulo three', about: 'Whether one number can count them.' },
  SwapPrediction: {
    kind: 'question',
    name: 'A step that exchanges',
    about: 'Which write strength makes two cups change places.',
  },
  FourPrediction: {
    kind: 'question',
    name: 'Which of the four',
    about: 'Which trained networks are right at twice the length of their training.',
  },
  ParityGoal: {
    kind: 'goal',
    name: '64 bits in one number',
    about: 'Settings with which the sign is right to the end.',
  },
  ThreeGoal: { kind: 'goal', name: 'Count to three', about: 'A step that is back where it began after three ones.' },
  FourTrained: {
    kind: 'text',
    name: 'How the four were trained',
    about: 'Their size, the length of their strings and how many seeds there are, in the prose.',
  },
  FourClaim: {
    kind: 'text',
    name: 'What the four came to',
    about: 'A sentence that follows from the trained networks.',
  },
  ParityShare: {
    kind: 'text',
    name: 'A share of parity',
    about: 'A recorded accuracy in the prose.',
    props: { model: 'delta', length: 31 },
  },
  SwapScores: {
    kind: 'figure',
    name: 'The shell game, trained',
    about: 'How often trained networks know the cup of the ball, beside a guess.',
  },
  SwapScoresPrediction: {
    kind: 'question',
    name: 'Who follows the ball',
    about: 'Which trained networks know its cup after twice as many swaps as in training.',
  },
  SwapClaim: {
    kind: 'text',
    name: 'What came of the shell game',
    about: 'A sentence that follows from the records.',
    props: { cups: 5 },
  },
  StepsOf: {
    kind: 'text',
    name: 'How long they were trained',
    about: 'Steps of training on parity, where they differ.',
  },
  WidestChannel: { kind: 'text', name: 'The widest channel', about: 'The decays of one channel, from the weights.' },
}
