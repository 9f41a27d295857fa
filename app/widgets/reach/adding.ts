/** How the networks of the adding problem turned out, from their recorded scores. */

import { networksOf, type TaskCatalog, type TaskNetworkEntry, taskOf } from '../../../models/task-catalog'
import { formatScore } from '../task/format-score'

export const NETWORKS = ['lstm-2015', 'min-gru', 'rnn-2015'] as const

/** The longer of the lengths in training. */
export const LENGTH = 200

const scoreOf = ({ scores }: TaskNetworkEntry): number | null =>
  scores.find(({ setting }) => setting.length === LENGTH)?.score ?? null

export interface Turned {
  readonly model: string
  readonly name: string
  readonly score: number
  /** Its error is less than a tenth of what always saying 1 costs. */
  readonly solves: boolean
}

export const turnedOut = (catalog: TaskCatalog): Turned[] =>
  networksOf(catalog, 'adding', NETWORKS).flatMap((entry) => {
    const score = scoreOf(entry)
    const { chance } = taskOf(catalog, 'adding')
    return score === null ? [] : [{ model: entry.model, name: entry.name, score, solves: score < chance / 10 }]
  })

/** Whether a single gate, which reads the token alone, does for this task; null where it was not measured. */
export function oneGate(catalog: TaskCatalog): string | null {
  const own = turnedOut(catalog).find(({ model }) => model === 'min-gru')
  if (!own) return null
  return own.solves
    ? 'That is enough here: whether a number counts is written in the token itself, in its mark.'
    : `Here that was not enough: its error is ${formatScore(own.score, true)}.`
}

/** One or two sentences, whichever way it is. */
export function addingClaim(catalog: TaskCatalog): string {
  const { chance } = taskOf(catalog, 'adding')
  const all = turnedOut(catalog)
  const each = (some: readonly Turned[]) =>
    some.map(({ name, score }) => `${name} ${formatScore(score, true)}`).join(', ')
  const [good, rest] = [all.filter(({ solves }) => solves), all.filter(({ solves }) => !solves)]
  const guess = `Always saying 1, the mean, costs ${formatScore(chance, true)}.`
  const solved =
    good.length > 0
      ? `At ${LENGTH} steps the squared error is: ${each(good)}.`
      : `At ${LENGTH} steps none of the networks solves it.`
  const failed = rest.map(({ name, score }) =>
    Math.abs(score - chance) < chance / 10
      ? `${name} has ${formatScore(score, true)}: of the sequence it has learned nothing but the mean.`
      : `${name} has ${formatScore(score, true)}.`,
  )
  return [solved, guess, ...failed].join(' ')
}
