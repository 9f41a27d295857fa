/** Cards of the figures of lesson 5. */

import type { Cards } from '../cards'

export const cards: Cards = {
  Gate: {
    kind: 'figure',
    name: 'Decay over a text',
    about: 'One text read with no decay, a fixed one and one from the token, and the state that it acts on.',
  },
  GatePrediction: { kind: 'question', name: 'Where a gate closes', about: 'Where in a text a trained gate forgets.' },
  ConstantsPrediction: {
    kind: 'question',
    name: 'What constants do alone',
    about: 'How much of what a decay from the token gains learned constants gain too.',
    props: { models: 'linear-attention fixed-decay vector-gate' },
  },
  UntilConstants: {
    kind: 'text',
    name: 'What waits for the question on constants',
    about: 'A table and what it says, covered as long as the question before it waits for its answer.',
    props: { children: 'Nothing is asked on this page, so nothing is covered.' },
  },
  Copying: {
    kind: 'figure',
    name: 'Letters out of noise',
    about: 'Selective copying by three gates and their twins, with the noise as a slider.',
  },
  CopyPrediction: {
    kind: 'question',
    name: 'Eight times the noise',
    about: 'Which networks still copy far beyond their training.',
  },
  CopyTable: {
    kind: 'text',
    name: 'Gates and their twins',
    about: 'Every pair that was trained on selective copying, in a table.',
  },
  CopyClaim: {
    kind: 'text',
    name: 'Who copies',
    about: 'What the networks that copy came to, from their recorded scores.',
    props: { of: 'copies' },
  },
  CopyLonger: {
    kind: 'text',
    name: 'Trained for longer',
    about: 'What a longer training brings a gate and its twin on selective copying.',
  },
  FixedWinsGoal: { kind: 'goal', name: 'A text on which the fixed decay wins', about: 'Bits per byte decide.' },
  FullStopGoal: {
    kind: 'goal',
    name: 'What does it take for a full stop',
    about: 'Other signs in the place of a full stop, and rows that still go dark.',
  },
  WhereItForgets: { kind: 'text', name: 'Where it forgets', about: 'What the recorded heads do at ends of sentences.' },
  LesionCost: { kind: 'text', name: 'The cost of a lesion', about: 'What the frozen gate costs on the recorded text.' },
}
