/** What was recorded of a network of a task, seed by seed and by the length of its strings (models/task-records.ts). */

import { networksOf } from '../../../models/task-catalog'
import type { TaskRecords } from '../../../models/task-records'
import type { TaskName } from '../../../models/tasks'

export interface SeedScores {
  readonly seed: number
  /** Share of strings with the right last answer, by their length. */
  readonly byLength: ReadonlyMap<number, number>
}

/** The seeds of a model, the first one first; none where nothing was recorded. */
export type Records = (model: string) => readonly SeedScores[]

export const recordsOf =
  (all: TaskRecords, task: TaskName): Records =>
  (model) =>
    networksOf(all, task, [model])
      .map(({ seed, scores }) => ({
        seed,
        byLength: new Map(scores.map(({ setting, score }) => [Number(setting.length), score])),
      }))
      .sort((a, b) => a.seed - b.seed)

/** Scores of all seeds at a length; those that were not tested there are left out. */
export const scoresAt = (seeds: readonly SeedScores[], length: number): number[] =>
  seeds.flatMap(({ byLength }) => byLength.get(length) ?? [])

/** The blank does not break: a percent sign never stands alone on a line. */
export const percent = (share: number) => `${Math.round(100 * share)}\u00a0%`

/** One share, or the lowest and the highest of several. */
export function percents(shares: readonly number[]): string {
  const [low, high] = [percent(Math.min(...shares)), percent(Math.max(...shares))]
  return low === high ? low : `${low.slice(0, -2)} to ${high}`
}
