/**
 * The rules of the guide. Each is a need and says of every kind of network that it touches what follows, with a
 * published number, a record of this notebook and the figure that shows it. Nothing is weighted: weigh.ts puts the
 * kinds in order by what the rules say.
 */

import { far, line, task, text } from './lines'
import type { Rule } from './rule'
import { memoryRule, speedRule } from './rules-of-memory'
import { orderRule, parityRule, recallRule } from './rules-of-task'
import { shown } from './shown'
import * as source from './sources'

const beyondRule: Rule = {
  id: 'beyond',
  name: 'Texts longer than its training',
  must: false,
  applies: ({ beyond }) => beyond,
  lines: ({ recall, track }) => [
    line('transformer', 'against', 'Positions beyond those of the training mean nothing to it yet.', {
      published: source.beyondAttention,
      own: task('selective-copying', 'transformer'),
      shown: shown.position,
    }),
    line('latent', 'against', 'It has positions like any Transformer; this was measured on ordinary attention.', {
      published: source.beyondAttention,
      own: far('transformer'),
      shown: shown.position,
    }),
    line(
      'window',
      'open',
      'Its window never sees a distance that is new, and no measurement of ours says how far that carries.',
      {
        published: 'No number that could be checked, for windows alone.',
        own: null,
        shown: shown.position,
      },
    ),
    line('hybrid', 'open', 'Its states carry on; its few attending layers have positions like a Transformer.', {
      published: 'No number that could be checked, for hybrids that attend to everything.',
      own: far('hybrid'),
      shown: shown.position,
    }),
    line('hybrid-window', 'for', 'Neither its states nor its windows meet a distance that is new.', {
      published: source.beyondGriffin,
      own: null,
      shown: shown.position,
    }),
    line(
      'matrix',
      recall ? 'against' : 'for',
      recall
        ? 'It reads on as well as before, and finds less and less of what stood there.'
        : 'It reads on as well as before, however long the text gets.',
      {
        published: recall ? source.beyondNeedles : source.beyondXlstm,
        own: task('selective-copying', 'gated-delta'),
        shown: recall ? shown.needle : shown.position,
      },
    ),
    line(
      'diagonal',
      recall ? 'open' : 'for',
      recall
        ? 'Measurements disagree: one marked token comes back after a million others, a phone book does not.'
        : 'It can carry one thing through any amount of noise, if the gate has learned what to hold.',
      {
        published: recall ? source.beyondDiagonalBoth : source.beyondMamba,
        own: task('selective-copying', 'min-gru'),
        shown: shown.gate,
      },
    ),
    line(
      'delta-wide',
      track === 'none' ? 'open' : 'for',
      track === 'none'
        ? 'Measured on switches and swaps, and not on text.'
        : 'What it follows, it follows well beyond the strings of its training.',
      {
        published: source.beyondDeltaWide,
        own: task('parity', 'delta-wide'),
        shown: shown.parity,
      },
    ),
    line('fixed', 'open', 'Its rates stay what they are, and what lies beyond the slowest of them is gone.', {
      published: 'No number that could be checked.',
      own: far('fixed-decay'),
      shown: shown.position,
    }),
    line(
      'lstm',
      track === 'none' ? 'open' : 'for',
      track === 'none'
        ? 'Measured on switches and swaps, and not on text.'
        : 'What it follows, it follows at many times the length of its training.',
      {
        published: source.paritySlstm,
        own: task('parity', 'lstm-2015'),
        shown: shown.parity,
      },
    ),
  ],
}

const soundRule: Rule = {
  id: 'sound',
  name: 'Raw sound',
  must: false,
  applies: ({ sound }) => sound,
  lines: () => [
    line('fixed', 'for', 'On a wave, rates that stay the same did better than a gate that reads the sample.', {
      published: source.sound,
      own: null,
      shown: shown.gate,
    }),
    line('diagonal', 'against', 'On a wave, making the network selective made it worse.', {
      published: source.sound,
      own: null,
      shown: shown.gate,
    }),
    line(
      ['transformer', 'latent', 'window', 'hybrid', 'hybrid-window', 'matrix', 'delta-wide', 'lstm'],
      'open',
      'Nothing among our sources says how it fares on raw sound.',
      { published: 'No number that could be checked, on raw sound.', own: null, shown: shown.gate },
    ),
  ],
}

const downloadRule: Rule = {
  id: 'download',
  name: 'Published weights',
  must: false,
  applies: ({ scratch, sound }) => !scratch && !sound,
  lines: () => [
    line('delta-wide', 'against', 'No network of this kind and size is in the table of published ones.', {
      published: source.largestDelta,
      own: null,
      shown: shown.bill,
    }),
    line('fixed', 'against', 'No network of this kind and size is in the table of published ones.', {
      published: source.largestFixed,
      own: null,
      shown: shown.bill,
    }),
    line('lstm', 'against', 'No network of this kind and size is in the table of published ones.', {
      published: source.largestLstm,
      own: null,
      shown: shown.bill,
    }),
  ],
}

const trainingRule: Rule = {
  id: 'training',
  name: 'Trained from scratch',
  must: false,
  applies: ({ scratch }) => scratch,
  lines: () => [
    line('lstm', 'against', 'Its gates read its own output, so its training goes token by token.', {
      published: source.sequential,
      own: { of: 'steps', network: 'lstm-block' },
      shown: shown.waits,
    }),
  ],
}

const textRule: Rule = {
  id: 'text',
  name: 'Text, after the same training',
  must: false,
  applies: ({ scratch, sound }) => scratch && !sound,
  lines: () => [
    line('hybrid', 'for', 'In controlled trainings hybrids were level with Transformers or ahead.', {
      published: source.textHybrid,
      own: text('hybrid'),
      shown: shown.level,
    }),
    line('hybrid-window', 'for', 'In controlled trainings it was level with a Transformer or ahead.', {
      published: source.textWindows,
      own: null,
      shown: shown.level,
    }),
    line('matrix', 'open', 'Ahead in perplexity in one controlled training, behind on some tasks in another.', {
      published: source.textMatrix,
      own: text('gated-delta'),
      shown: shown.level,
    }),
    line('diagonal', 'open', 'Ahead of a Transformer in one controlled training, behind it in another.', {
      published: source.textDiagonal,
      own: text('min-gru'),
      shown: shown.level,
    }),
    line('delta-wide', 'open', 'On text, letting it flip changes next to nothing.', {
      published: source.textDeltaWide,
      own: text('gated-delta'),
      shown: shown.level,
    }),
    line('fixed', 'against', 'A gate that reads the token was ahead of it in every table here.', {
      published: source.textFixed,
      own: text('fixed-decay'),
      shown: shown.level,
    }),
    line('lstm', 'against', 'Even in a modern block it was behind what came after it.', {
      published: source.textLstm,
      own: text('lstm-2015'),
      shown: shown.level,
    }),
  ],
}

export const rules: readonly Rule[] = [
  memoryRule,
  recallRule,
  parityRule,
  orderRule,
  speedRule,
  beyondRule,
  soundRule,
  downloadRule,
  trainingRule,
  textRule,
]
