/**
 * The networks that copy a few letters out of noise (lesson 5), in pairs: a gate that reads the token, and its twin with
 * learned constants. What the prose says of them follows from their recorded scores, whichever way they turned out.
 */

import { networksOf, taskOf } from '../../../models/task-catalog'
import type { RecordedNetwork, TaskRecords } from '../../../models/task-records'
import { formatCount, listed } from '../../figures/format'
import type { Longer } from '../../state/task-records'

const TASK = 'selective-copying'

/** Models of the catalog, in the order in which the figure lists them. */
export const PAIRS = [
  { moving: 'vector-gate', fixed: 'fixed-decay' },
  { moving: 'min-gru', fixed: 'min-gru-fixed' },
  { moving: 'gated-delta', fixed: 'gated-delta-fixed' },
] as const

/** Trained too, and left out of the figure: ten lines are too many to follow. */
export const ASIDE = [
  { moving: 'scalar-gate', fixed: 'scalar-gate-fixed' },
  { moving: 'rg-lru', fixed: 'rg-lru-fixed' },
] as const

export const SHOWN = PAIRS.flatMap(({ moving, fixed }) => [moving, fixed]).join(' ')

/** From this share of right letters on a network is said to copy. */
const COPIES = 0.9

/** Shares closer than this are not told apart: about the width of an interval over the recorded sequences. */
const LEVEL = 0.05

/** A model at one amount of noise: the mean over its seeds, and the name that the catalog gives it. */
interface At {
  readonly model: string
  readonly name: string
  readonly seeds: number
  readonly score: number
}

function at(catalog: TaskRecords, model: string, noise: number): At | null {
  const entries = networksOf(catalog, TASK, [model])
  const scores = entries.flatMap((entry) => scoreAt(entry, noise) ?? [])
  if (scores.length === 0) return null
  const score = scores.reduce((sum, one) => sum + one, 0) / scores.length
  return { model, name: entries[0]!.name, seeds: scores.length, score }
}

const scoreAt = ({ scores }: RecordedNetwork, noise: number): number | null =>
  scores.find(({ setting }) => setting.noise === noise)?.score ?? null

/** Steps of noise in training and in the longest test, and how many times the one is in the other. */
export function lengths(catalog: TaskRecords): {
  readonly trained: number
  readonly far: number
  readonly times: number
} {
  const task = taskOf(catalog, TASK)
  const trained = Math.max(...task.train.map(({ noise }) => Number(noise)))
  const far = Math.max(...task.tests.map(({ noise }) => Number(noise)))
  return { trained, far, times: far / trained }
}

export type Outcome = 'all' | 'moving' | 'some' | 'none'

/** Who still copies at the longest: everyone, the gates that read the token and nobody else, nobody, or another mix. */
export function outcome(catalog: TaskRecords): Outcome {
  const { far } = lengths(catalog)
  const copies = (model: string) => (at(catalog, model, far)?.score ?? 0) >= COPIES
  const moving = PAIRS.filter((pair) => copies(pair.moving)).length
  const fixed = PAIRS.filter((pair) => copies(pair.fixed)).length
  if (moving + fixed === 0) return 'none'
  if (moving === PAIRS.length && fixed === PAIRS.length) return 'all'
  return moving === PAIRS.length && fixed === 0 ? 'moving' : 'some'
}

const percent = (share: number) => `${Math.round(100 * share)}\u00a0%`
const called = ({ name, score }: At) => `“${name}” ${percent(score)}`

/** A gate that reads the token and its twin, at the noise of the training and at the longest. */
export interface PairScores {
  readonly name: string
  readonly near: { readonly moving: number; readonly fixed: number }
  readonly far: { readonly moving: number; readonly fixed: number }
  readonly seeds: number
}

/** Every pair with its recorded scores, those of the figure first. */
export function pairScores(catalog: TaskRecords): PairScores[] {
  const { trained, far } = lengths(catalog)
  return [...PAIRS, ...ASIDE].flatMap(({ moving, fixed }) => {
    const [a, b, c, d] = [
      at(catalog, moving, trained),
      at(catalog, fixed, trained),
      at(catalog, moving, far),
      at(catalog, fixed, far),
    ]
    if (!a || !b || !c || !d) return []
    const seeds = Math.max(a.seeds, b.seeds)
    return [
      { name: a.name, seeds, near: { moving: a.score, fixed: b.score }, far: { moving: c.score, fixed: d.score } },
    ]
  })
}

/** How the networks of the figure copy at the longest: the answer to the prediction. */
function copying(catalog: TaskRecords, noise: number): string {
  const all = PAIRS.flatMap(({ moving, fixed }) => [moving, fixed]).flatMap((model) => at(catalog, model, noise) ?? [])
  const good = all.filter(({ score }) => score >= COPIES)
  const rest = all.filter(({ score }) => score < COPIES)
  const limit = 'nine letters of ten or more'
  if (good.length === 0) return `none gets ${limit} right: ${listed(all.map(called))}.`
  const names = good.length === all.length ? `all ${all.length} get` : `${good.length} of ${all.length} get`
  const others = rest.length === 0 ? '' : ` The ${rest.length === 1 ? 'other' : 'others'}: ${listed(rest.map(called))}.`
  return `${names} ${limit} right: ${listed(good.map(called))}.${others}`
}

/** How many of all that were trained copy, at the noise of their training and at the longest. */
export function whoCopies(catalog: TaskRecords): string {
  const { trained, far, times } = lengths(catalog)
  const pairs = pairScores(catalog)
  const count = (scores: readonly { readonly moving: number; readonly fixed: number }[]) =>
    scores.flatMap(({ moving, fixed }) => [moving, fixed]).filter((score) => score >= COPIES).length
  const of = 2 * pairs.length
  return (
    `With ${trained} steps of noise, as in training, ${count(pairs.map(({ near }) => near))} of ${of} networks get nine letters of ten or more right; ` +
    `with ${far} steps, ${times} times as many, ${count(pairs.map((pair) => pair.far))}.`
  )
}

/** Only what is said of the longest, for the answer to the prediction. */
export function farthest(catalog: TaskRecords): string {
  const { far } = lengths(catalog)
  return `With ${far} steps of noise ${copying(catalog, far)}`
}

/** How each gate stands to its twin at the longest. */
export function againstTwins(catalog: TaskRecords): string {
  const pairs = pairScores(catalog)
  const ahead = pairs.filter(({ far }) => far.moving - far.fixed > LEVEL).length
  const behind = pairs.filter(({ far }) => far.fixed - far.moving > LEVEL).length
  const level = pairs.length - ahead - behind
  const tally = [
    `the gate that reads the token is ahead of its twin in ${ahead} of ${pairs.length} pairs`,
    ...(level > 0 ? [`level with it in ${level}`] : []),
    ...(behind > 0 ? [`behind it in ${behind}`] : []),
  ]
  const seeds = Math.max(...pairs.map((pair) => pair.seeds))
  const caution =
    seeds === 1 ? 'Each network is a single run, from one seed.' : `These are means of up to ${seeds} seeds.`
  return `At the longest ${listed(tally)}. ${caution}`
}

/** What the twin of gated delta did, whose gates both stand still: it was expected to fail. */
export function stillDelta(catalog: TaskRecords): string {
  const { far } = lengths(catalog)
  const twin = at(catalog, 'gated-delta-fixed', far)
  const adding = at(catalog, 'fixed-decay', far)
  if (!twin || !adding) return ''
  const numbers = `${percent(twin.score)} of its letters are right at ${far} steps, where a table that adds, with constants too, has ${percent(adding.score)}`
  if (twin.score < COPIES || twin.score - adding.score < LEVEL)
    return `The delta rule, which looks before it writes, is no way around this with constants alone: ${numbers}.`
  return (
    `One of these networks has no gate that moves, and copies. It is the twin of gated delta, with a constant decay and a constant write strength: ${numbers}. ` +
    'Its rule fits the task. It looks before it writes, and writes only what its table does not answer yet. Noise is the same symbol again and again: once the table ' +
    'answers it, there is nothing left to write, however long it lasts. A table that adds writes it anew at every step. Lesson 6 is about this rule.'
  )
}

/** The pairs of which both were trained for longer, at the longest: whether the twins were only not done. */
export function afterLonger({ records, usual, more }: Longer): string {
  const pairs = pairScores(records).map(
    ({ name, far }) => `“${name}” has ${percent(far.moving)} and its twin ${percent(far.fixed)}`,
  )
  return `After ${formatCount(more)} steps of training in place of ${formatCount(usual)}, with ${lengths(records).far} steps of noise, ${listed(pairs)}.`
}
