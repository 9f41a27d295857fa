/**
 * Every seed of a network of a task, also those that no page can run. The catalog has the seeds whose weights ship, scored with
 * these weights; the results have every seed that was trained, scored before rounding. Where both have one, the catalog's counts.
 */

import type { Results } from './results'
import {
  type CatalogTask,
  networksOf,
  type RecordedScore,
  type TaskCatalog,
  type TaskNetworkEntry,
} from './task-catalog'

/** A network as far as its record tells: what it was, from which seed, and how it scored. */
export type RecordedNetwork = Pick<TaskNetworkEntry, 'task' | 'model' | 'name' | 'seed' | 'state' | 'gate'> & {
  readonly scores: readonly Pick<RecordedScore, 'setting' | 'score'>[]
}

/** What a TaskCatalog says of scores, for more seeds than it can run; every TaskCatalog is one. */
export interface TaskRecords {
  readonly tasks: readonly CatalogTask[]
  readonly networks: readonly RecordedNetwork[]
}

/** Of the seeds of one network. */
export interface Spread {
  readonly mean: number
  readonly lowest: number
  readonly highest: number
}

/** Null for none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, lowest: Math.min(...values), highest: Math.max(...values) }
}

/**
 * The networks of a catalog, and behind each model's own its further seeds. What has no shipped weights at all is left out.
 * @param results null where they could not be read: then only the seeds of the catalog are known
 */
export function withAllSeeds(catalog: TaskCatalog, results: Pick<Results, 'tasks'> | null): TaskRecords {
  const networks = catalog.tasks.flatMap(({ name, tests }) => {
    const shipped = networksOf(catalog, name)
    const recorded = results?.tasks.find(({ task }) => task === name)?.networks ?? []
    return [...new Set(shipped.map(({ model }) => model))].flatMap((model) => {
      const own = networksOf(catalog, name, [model])
      const runs = recorded.find(({ network }) => network === model)?.runs ?? []
      const further = runs.filter(({ seed }) => own.every((one) => one.seed !== seed))
      return [
        ...own,
        ...further.map(({ seed, scores }) => ({
          ...own[0]!,
          seed,
          scores: tests.slice(0, scores.length).map((setting, i) => ({ setting, score: scores[i]! })),
        })),
      ]
    })
  })
  return { tasks: catalog.tasks, networks }
}
