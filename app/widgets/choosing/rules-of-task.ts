/** The needs that have to be met: finding what stood in the text, following a switch, following swaps. */

import { line, task } from './lines'
import type { Rule } from './rule'
import { shown } from './shown'
import * as source from './sources'

/** Tokens up to which everything is still in the window of a family's exemplar. */
export const WINDOWS = { window: 4096, 'hybrid-window': 2048 } as const

/** The longest text at which our sources measured recall. */
const MEASURED = 131_072

const upTo = (context: number) => (context > MEASURED ? '; measured up to 128K tokens' : '')

export const recallRule: Rule = {
  id: 'recall',
  name: 'Finds what stood in the text',
  must: true,
  applies: ({ recall }) => recall,
  lines: ({ context }) => [
    line('transformer', 'for', `It keeps every token, so whatever is asked for is still there${upTo(context)}.`, {
      published: source.recallAttention,
      own: task('phone-book', 'transformer transformer-conv'),
      shown: shown.phoneBook,
    }),
    line('latent', 'for', `It keeps something of every token, compressed${upTo(context)}.`, {
      published: source.rulerLatent,
      own: null,
      shown: shown.attention,
    }),
    line('hybrid', 'for', `A few layers that look back at everything are enough to find it${upTo(context)}.`, {
      published: source.rulerHybrid,
      own: task('phone-book', 'hybrid gated-delta'),
      shown: shown.ratio,
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
      own: task('phone-book', 'gated-delta hybrid'),
      shown: shown.phoneBook,
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

export const parityRule: Rule = {
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

export const orderRule: Rule = {
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
