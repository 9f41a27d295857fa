/** The challenges of lesson 0, checked on the frames of the race. */

import type { Frame } from '../../../models/trace'
import { formatBytes, formatCount, formatMs } from '../../figures/format'
import type { Outcome } from '../goal'
import { writingPace } from '../measure'

type Bytes = readonly Pick<Frame, 'bytes'>[]

/** An answer may be off by this share: a reader who measures on the chart is right too. */
const TOLERANCE = 0.03

/** Whether `answer`, a count of tokens, is where half of the cache's bytes overtake the state. */
export function halvedCrossing(answer: number, cache: Bytes, state: Bytes): Outcome {
  const n = Math.min(cache.length, state.length)
  if (!Number.isInteger(answer) || answer < 1 || answer > n)
    return { done: false, text: `The race is ${formatCount(n)} tokens long: give a token from 1 to ${formatCount(n)}.` }
  const truth = cache.findIndex(({ bytes }, t) => t < n && bytes / 2 > state[t]!.bytes) + 1
  const there = `at token ${formatCount(answer)} half of the cache is ${formatBytes(cache[answer - 1]!.bytes / 2)} and the state ${formatBytes(state[answer - 1]!.bytes)}`
  if (truth === 0) return { done: false, text: `In this race they never cross; ${there}.` }
  if (Math.abs(answer - truth) <= Math.max(1, truth * TOLERANCE)) return { done: true, text: `${there}.` }
  return { done: false, text: `Not there: ${there}. ${answer < truth ? 'Later' : 'Earlier'}.` }
}

/** What the second challenge needs of one run of the race on the reader's prompt. */
export interface Run {
  /** Characters of the prompt. */
  readonly prompt: number
  /** Tokens that both lanes have. */
  readonly length: number
  readonly cache: readonly Pick<Frame, 'ms'>[]
  readonly state: readonly Pick<Frame, 'ms'>[]
}

/** A prompt of at least `LONG` characters, one of at most `BRIEF`. */
export const LONG = 200
export const BRIEF = 40

/** Tokens that have to be written after the long prompt before its pace is one. */
const SETTLED = 40

/** The paces of both machines at the same token, after a long prompt and after a brief one. */
export function samePace(long: Run | null, brief: Run | null): Outcome {
  if (!long && !brief)
    return {
      done: false,
      text: `Run both in the figure: a prompt of ${LONG} characters or more, and one of ${BRIEF} or fewer.`,
    }
  if (!long) return { done: false, text: `The brief one is in. Now a prompt of ${LONG} characters or more.` }
  const t = long.prompt + SETTLED
  const until = `until token ${formatCount(t + 1)}`
  if (long.length <= t) return { done: false, text: `Let the long one write ${until}.` }
  if (!brief)
    return { done: false, text: `The long one is in. Now a prompt of ${BRIEF} or fewer; let it write ${until}.` }
  if (brief.length <= t) return { done: false, text: `The long one is in. Let the brief one write ${until} too.` }
  const pace = (run: Run, lane: 'cache' | 'state') => formatMs(writingPace(run[lane], t, run.prompt) ?? 0)
  const both = (lane: 'cache' | 'state') => `${pace(long, lane)} and ${pace(brief, lane)}`
  return {
    done: true,
    text:
      `at token ${formatCount(t + 1)}, after a prompt of ${formatCount(long.prompt)} characters and after one of ` +
      `${formatCount(brief.prompt)}, a token takes the Transformer ${both('cache')}, the gated RNN ${both('state')}.`,
  }
}
