/** Where in the course the evidence can be seen. A test holds lessons and figures to those that there are. */

import type { Shown } from './rule'

export const shown = {
  bill: { lesson: 'the-bill-at-scale', number: 3, figure: 'Bill', what: 'the bill of real models' },
  attention: { lesson: 'attention-and-its-bill', number: 2, figure: 'Attention', what: 'what attention looks at' },
  traffic: { lesson: 'attention-and-its-bill', number: 2, figure: 'ThreeBills', what: 'bytes read, token by token' },
  table: { lesson: 'a-matrix-that-remembers', number: 4, figure: 'Recall', what: 'how many pairs a table gives back' },
  gate: { lesson: 'forgetting-on-purpose', number: 5, figure: 'Gate', what: 'gates over a text' },
  phoneBook: { lesson: 'where-they-still-lose', number: 10, figure: 'PhoneBook', what: 'a phone book, entry by entry' },
  ratio: { lesson: 'where-they-still-lose', number: 10, figure: 'Ratio', what: 'how many layers have to look back' },
  needle: { lesson: 'overwriting', number: 6, figure: 'Needle', what: 'a needle in two kinds of hay' },
  parity: { lesson: 'what-a-state-can-track', number: 7, figure: 'FourGates', what: 'four networks on parity' },
  circle: { lesson: 'what-a-state-can-track', number: 7, figure: 'Circle', what: 'what a step multiplies by' },
  cups: { lesson: 'what-a-state-can-track', number: 7, figure: 'ShellGame', what: 'swaps of cups' },
  waits: { lesson: 'trained-like-a-transformer', number: 8, figure: 'Waits', what: 'who waits for whom' },
  times: { lesson: 'trained-like-a-transformer', number: 8, figure: 'TrainingTimes', what: 'a step of training' },
  position: { lesson: 'perplexity', number: 9, figure: 'AlongPosition', what: 'bits along the position' },
  level: { lesson: 'perplexity', number: 9, figure: 'TrainingCurves', what: 'the trainings of this notebook' },
} as const satisfies Record<string, Shown>
