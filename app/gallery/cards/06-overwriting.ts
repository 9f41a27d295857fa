/** Cards of the figures of lesson 6. */

import type { Cards } from '../cards'

export const cards: Cards = {
  TwoValues: {
    kind: 'figure',
    name: 'Two values for one key',
    about: 'One list of writes into four states, and what each answers.',
  },
  Overwrite: {
    kind: 'figure',
    name: 'How strongly a network writes',
    about: 'The write strength at each token of a text, and what it erases.',
  },
  Needle: {
    kind: 'figure',
    name: 'A needle in a pile of writes',
    about: 'What four rules still answer to one key after more and more other writes.',
  },
  DecayPrediction: {
    kind: 'question',
    name: 'Is there a decay',
    about: 'Whether a state that only forgets and adds can answer for two keys.',
  },
  StrengthPrediction: {
    kind: 'question',
    name: 'How strongly it writes',
    about: 'Which write strength a network chooses that is free to.',
  },
  NeedlePrediction: {
    kind: 'question',
    name: 'One key among many',
    about: 'Which rule finds a pair after many other writes.',
  },
  PublishedNeedles: {
    kind: 'text',
    name: 'Needles in published networks',
    about: 'Three networks of 1.3 billion parameters, two kinds of hay, as published.',
  },
  ForgettingWinsGoal: {
    kind: 'goal',
    name: 'A list on which forgetting ends nearer',
    about: 'Writes after which the gated state errs less than the delta rule.',
  },
  KeepAndReplaceGoal: {
    kind: 'goal',
    name: 'Keep the needle, and still replace it',
    about: 'Two strengths that keep one pair and follow another.',
  },
  OverwriteFact: {
    kind: 'text',
    name: 'A number of overwriting',
    about: 'A number in the prose, from the recorded reading.',
    props: { of: 'peak' },
  },
}
