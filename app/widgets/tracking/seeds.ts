/**
 * What was recorded of a network of a task, by seed. The catalog has the seeds that this page can run, scored with the weights
 * that run; the results have every seed that was trained, scored before rounding. Where both have one, the catalog's counts.
 */

import type { Results } from '../../../models/results'
import { networksOf, type TaskCatalog } from '../../../models/task-catalog'
import type { TaskName } from '../../../models/tasks'

export interface SeedScores {
  readonly seed: number
  /** Share of strings with the right last answer, by their length. */
  readonly byLength: ReadonlyMap<number, number>
}

/** The seeds of a model, the first one first; none where nothing was recorded. */
export type Records = (model: string) => readonly SeedScores[]

/** @param results null where they could not be read: then only the seeds of the catalog are known */
export function recordsOf(task: TaskName, catalog: TaskCatalog, results: Results | null): Records {
  const found = results?.tasks.find((one) => one.task === task)
  const lengths = (found?.settings ?? []).map((setting) => Number(/^length (\d+)$/.exec(setting)?.[1]))
  return (model) => {
    const seeds = new Map<number, SeedScores>()
    for (const { seed, scores } of found?.networks.find(({ network }) => network === model)?.runs ?? [])
      seeds.set(seed, { seed, byLength: new Map(scores.map((score, i) => [lengths[i]!, score])) })
    for (const { seed, scores } of networksOf(catalog, task, [model]))
      seeds.set(seed, { seed, byLength: new Map(scores.map(({ setting, score }) => [Number(setting.length), score])) })
    return [...seeds.values()].sort((a, b) => a.seed - b.seed)
  }
}

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
