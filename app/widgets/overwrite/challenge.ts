/** The challenges of lesson 6, checked on what the reader set in its figures. */

import { create } from 'zustand'
import { formatShare, formatSigned } from '../../figures/format'
import type { Outcome } from '../goal'
import { answersAfter, type Bench, worst } from './bench'
import { type Curve, type Filler, LENGTHS } from './needle'
import { ruleOf, type Strengths } from './rules'

/** Errors closer than this are level. */
const MARGIN = 0.1

/** Whether a decay ends nearer to what is wanted than a full overwrite does, on one list of writes. */
export function forgettingWins(bench: Bench | null): Outcome {
  if (!bench)
    return { done: false, text: 'Change the list or the angles in the figure: this line will say how it went.' }
  if (bench.beta < 1)
    return { done: false, text: 'Set β to 1 first: a weak overwrite proves nothing about overwriting.' }
  if (bench.alpha >= 1) return { done: false, text: 'Set α below 1 first: at 1 nothing is forgotten.' }
  const [gated, delta] = (['gated', 'delta'] as const).map((rule) =>
    worst(answersAfter(bench, ruleOf(rule), bench.writes.length)),
  )
  const numbers = `the gated state is off by ${formatSigned(gated!, 1)} at worst, the delta rule by ${formatSigned(delta!, 1)}`
  const done = delta! - gated! >= MARGIN
  return { done, text: done ? `${numbers}.` : `Not yet: ${numbers}.` }
}

/** What the needle's challenge asks of: filler writes, and how often the answer has to be right. */
export const ASKED_AT = 64
const ENOUGH = 0.9

export type NeedleResults = Readonly<Record<Filler, Curve>>

/** Whether constant alpha and beta let gated delta keep the needle through random filler and still replace its value. */
export function keepsAndReplaces(results: NeedleResults | null, { alpha, beta }: Strengths): Outcome {
  if (!results)
    return { done: false, text: 'Move α and β in the figure: this line says what gated delta does with them.' }
  const at = LENGTHS.indexOf(ASKED_AT)
  const share = (filler: Filler) => results[filler].found[at]! / results[filler].asked
  const [kept, replaced] = [share('random'), share('own')]
  const numbers = `with α ${alpha} and β ${beta} the needle is found in ${formatShare(kept)} after ${ASKED_AT} random writes, and its newest value in ${formatShare(replaced)} after ${ASKED_AT} rewrites`
  const done = kept >= ENOUGH && replaced >= ENOUGH
  return { done, text: done ? `${numbers}.` : `Not yet: ${numbers}.` }
}

interface Challenges {
  readonly forgetting: Outcome
  readonly needle: Outcome
  tryBench(bench: Bench): void
  tryNeedle(results: NeedleResults, strengths: Strengths): void
}

/** What was once done stays done. */
const better = (before: Outcome, now: Outcome) => (before.done && !now.done ? before : now)

export const useChallenges = create<Challenges>((set) => ({
  forgetting: forgettingWins(null),
  needle: keepsAndReplaces(null, { alpha: 1, beta: 1 }),
  tryBench: (bench) => set(({ forgetting }) => ({ forgetting: better(forgetting, forgettingWins(bench)) })),
  tryNeedle: (results, strengths) =>
    set(({ needle }) => ({ needle: better(needle, keepsAndReplaces(results, strengths)) })),
}))
