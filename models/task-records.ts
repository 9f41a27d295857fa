/**
 * Every seed of a network of a task, also those that no page can run. The catalog has the seeds whose weights ship, scored with
 * these weights; the results have every seed that was trained, scored before rounding. Where both have one, the catalog's counts.
 */

import type { Results, TaskResults } from './results'
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
    const known = results?.tasks.find(({ task }) => task === name)?.networks ?? []
    return [...new Set(shipped.map(({ model }) => model))].flatMap((model) => {
      const own = networksOf(catalog, name, [model])
      const runs = known.find(({ network }) => network === model)?.runs ?? []
      const further = runs.filter(({ seed }) => own.every((one) => one.seed !== seed))
      return [...own, ...further.map((run) => recorded(own[0]!, run, tests))]
    })
  })
  return { tasks: catalog.tasks, networks }
}

/** What another list of results, such as `Results.longer`, has of the networks of a catalog, by the catalog's names for them. */
export function recordedIn(catalog: TaskCatalog, results: readonly TaskResults[]): TaskRecords {
  const networks = catalog.tasks.flatMap(({ name, tests }) =>
    (results.find(({ task }) => task === name)?.networks ?? []).flatMap(({ network, runs }) => {
      const [shipped] = networksOf(catalog, name, [network])
      return shipped ? runs.map((run) => recorded(shipped, run, tests)) : []
    }),
  )
  return { tasks: catalog.tasks, networks }
}

/** Steps of training of a task in `Results.tasks` and in `Results.longer`; null where it is not in both. */
export function stepsOf(
  { tasks, longer }: Pick<Results, 'tasks' | 'longer'>,
  task: string,
): { readonly usual: number; readonly more: number } | null {
  const more = longer.find((one) => one.task === task)?.networks[0]
  const usual = tasks.find((one) => one.task === task)?.networks.find(({ network }) => network === more?.network)
  return more && usual ? { usual: usual.steps, more: more.steps } : null
}

type Run = TaskResults['networks'][number]['runs'][number]

/** Another training of the network `as`, scored in the first of `tests`. */
const recorded = (as: TaskNetworkEntry, { seed, scores }: Run, tests: CatalogTask['tests']): RecordedNetwork => ({
  ...as,
  seed,
  scores: tests.slice(0, scores.length).map((setting, i) => ({ setting, score: scores[i]! })),
})
