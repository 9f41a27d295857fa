/**
 * The rules of the guide. Each is a need and says of every kind of network that it touches what follows, with a
 * published number, a record of this notebook and the figure that shows it. Nothing is weighted: weigh.ts puts the
 * kinds in order by what the rules say.
 */

import type { FamilyId } from './families'
import type { Line, Own, Published, Rule, Shown, Verdict } from './rule'
import { memoryRule, speedRule } from './rules-of-memory'
import { shown } from './shown'
import * as source from './sources'

const line = (
  families: FamilyId | readonly FamilyId[],
  verdict: Verdict,
  why: string,
  evidence: { readonly published: Published | string; readonly own: Own | null; readonly shown: Shown },
): Line => ({
  families: typeof families === 'string' ? [families] : families,
  verdict,
  why,
  published: typeof evidence.published === 'string' ? null : evidence.published,
  ...(typeof evidence.published === 'string' && { missing: evidence.published }),
  own: evidence.own,
  shown: evidence.shown,
})

const task = (name: string, network: string): Own => ({ of: 'task', task: name, network })
const text = (family: string): Own => ({ of: 'text', family })
const far = (family: string): Own => ({ of: 'far', family })

/** Tokens up to which everything is still in the window of a family's exemplar. */
export const WINDOWS = { window: 4096, 'hybrid-window': 2048 } as const

/** The longest text at which our sources measured recall. */
const MEASURED = 131_072

const upTo = (context: number) => (context > MEASURED ? '; measured up to 128K tokens' : '')

const recallRule: Rule = {
  id: 'recall',
  name: 'Finds what stood in the text',
  must: true,
  applies: ({ recall }) => recall,
  lines: ({ context }) => [
    line('transformer', 'for', `It keeps every token, so whatever is asked for is still there${upTo(context)}.`, {
      published: source.recallAttention,
      own: task('phone-book', 'transformer'),
      shown: shown.attention,
    }),
    line('latent', 'for', `It keeps something of every token, compressed${upTo(context)}.`, {
      published: source.rulerLatent,
      own: null,
      shown: shown.attention,
    }),
    line('hybrid', 'for', `A few layers that look back at everything are enough to find it${upTo(context)}.`, {
      published: source.rulerHybrid,
      own: task('phone-book', 'hybrid'),
      shown: shown.names,
    }),
    line(
      'window',
      context <= WINDOWS.window ? 'for' : 'against',
      context <= WINDOWS.window
        ? 'A text of this length is still inside its window, whole.'
        : 'What has left the window is in no cache any more.',
      { published: source.phoneBookWindow, own: null, shown: shown.attention },
    ),
    line(
      'hybrid-window',
      context <= WINDOWS['hybrid-window'] ? 'for' : 'against',
      context <= WINDOWS['hybrid-window']
        ? 'A text of this length is still inside its window, whole.'
        : 'Beyond its window there is only the state to find it in.',
      { published: source.recallWindows, own: null, shown: shown.table },
    ),
    line('matrix', 'against', 'Its state has a fixed size, and what does not fit comes back mixed.', {
      published: source.recallMatrix,
      own: task('phone-book', 'gated-delta'),
      shown: shown.table,
    }),
    line('diagonal', 'against', 'Its state is small, and little that was said once comes back.', {
      published: source.recallDiagonal,
      own: task('phone-book', 'min-gru'),
      shown: shown.table,
    }),
    line('delta-wide', 'against', 'That it may flip changes nothing about the size of its state.', {
      published: source.recallDelta,
      own: task('phone-book', 'delta-wide'),
      shown: shown.table,
    }),
    line('fixed', 'against', 'What it has to find fades at the rate of everything else.', {
      published: source.recallFixed,
      own: task('phone-book', 'fixed-decay'),
      shown: shown.gate,
    }),
    line('lstm', 'against', 'Its state has a fixed size, and it is the smallest of all.', {
      published: source.recallBound,
      own: task('phone-book', 'lstm-2015'),
      shown: shown.table,
    }),
  ],
}

const parityRule: Rule = {
  id: 'parity',
  name: 'Follows a switch',
  must: true,
  applies: ({ track }) => track === 'parity',
  lines: () => [
    line('lstm', 'for', 'Its gates read its state, so a token can do one thing here and another there.', {
      published: source.paritySlstm,
      own: task('parity', 'lstm-2015'),
      shown: shown.parity,
    }),
    line('delta-wide', 'for', 'With strengths up to 2 a step can flip what it holds, and the token says when.', {
      published: source.parityDeltaWide,
      own: task('parity', 'delta-wide'),
      shown: shown.parity,
    }),
    line(
      'hybrid',
      'against',
      'Most have recurrent layers that cannot flip; those of OLMo-Hybrid-7B may, which nobody here has measured.',
      {
        published: source.parityHybrid,
        own: task('parity', 'hybrid'),
        shown: shown.circle,
      },
    ),
    line('matrix', 'out', 'Its steps multiply by numbers between 0 and 1, which keep a bit and never turn it over.', {
      published: source.parityMatrix,
      own: task('parity', 'delta'),
      shown: shown.circle,
    }),
    line(['diagonal'], 'out', 'Its decays lie between 0 and 1, so nothing that it holds ever changes places.', {
      published: source.parityDiagonal,
      own: task('parity', 'min-gru'),
      shown: shown.parity,
    }),
    line('hybrid-window', 'out', 'Its decays lie between 0 and 1, and its window loses count where it ends.', {
      published: source.parityDiagonal,
      own: task('parity', 'min-gru'),
      shown: shown.parity,
    }),
    line('fixed', 'out', 'It does the same at every token, so it can count tokens and not ones.', {
      published: source.parityFixed,
      own: task('parity', 'min-gru-signed-fixed'),
      shown: shown.parity,
    }),
    line('transformer', 'out', 'It has no state to turn over and works the answer out anew at every token.', {
      published: source.parityTransformer,
      own: task('parity', 'transformer'),
      shown: shown.parity,
    }),
    line(['latent', 'window'], 'out', 'It has no state to turn over, whatever it compresses or cuts off.', {
      published: source.parityTransformer,
      own: task('parity', 'transformer'),
      shown: shown.parity,
    }),
  ],
}

const orderRule: Rule = {
  id: 'order',
  name: 'Follows swaps, in their order',
  must: true,
  applies: ({ track }) => track === 'order',
  lines: () => [
    line('lstm', 'for', 'Its gates read its state, and what a swap does can depend on where things stand.', {
      published: source.regularLstm,
      own: task('swaps-3', 'lstm-2015'),
      shown: shown.cups,
    }),
    line('delta-wide', 'for', 'With strength 2 a write exchanges two things, and keeps the order of the writes.', {
      published: source.swapsDeltaWide,
      own: task('swaps-3', 'delta-wide'),
      shown: shown.cups,
    }),
    line(
      'hybrid',
      'against',
      'Most have recurrent layers that cannot swap; those of OLMo-Hybrid-7B may, which nobody here has measured.',
      {
        published: source.parityHybrid,
        own: task('swaps-3', 'hybrid'),
        shown: shown.cups,
      },
    ),
    line('matrix', 'out', 'Its writes erase or add; none of them exchanges two things.', {
      published: source.swapsOthers,
      own: task('swaps-3', 'delta'),
      shown: shown.cups,
    }),
    line(
      ['diagonal', 'hybrid-window', 'fixed'],
      'out',
      'Its steps act on each number alone, and their product forgets the order.',
      {
        published: source.swapsOthers,
        own: task('swaps-3', 'min-gru'),
        shown: shown.cups,
      },
    ),
    line(
      ['transformer', 'latent', 'window'],
      'out',
      'Following any order of permutations is believed to lie beyond it.',
      {
        published: source.ordersAttention,
        own: task('swaps-3', 'transformer'),
        shown: shown.cups,
      },
    ),
  ],
}

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
      own: null,
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
      own: text('lstm-block'),
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
