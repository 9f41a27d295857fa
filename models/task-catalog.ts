/** The shape of public/tasks/catalog.json: networks trained on one small task each. export_tasks.py writes it. */

import {
  CatalogError,
  type CatalogFile,
  type CatalogModel,
  fetchJson,
  isFile,
  isObject,
  isStateTensor,
} from './catalog'
import { type Setting, TASKS, type TaskName } from './tasks'

/** A task as the networks were trained and tested on it. */
export interface CatalogTask {
  readonly name: TaskName
  /** Of the alphabet; for real answers, numbers given a step. */
  readonly symbols: number
  /** Real numbers read a step; 0 for symbols. */
  readonly inputs: number
  /** Accuracy of a guess; for real answers, the mean squared error of the best constant. */
  readonly chance: number
  readonly train: readonly Setting[]
  readonly tests: readonly Setting[]
}

/** What PyTorch measured in one test: accuracy over the asked steps, or the mean squared error of real answers. */
export interface RecordedScore {
  readonly setting: Setting
  readonly sequences: number
  /** With the packed weights that run here. */
  readonly score: number
  /** With the weights as they were trained. */
  readonly float: number
}

export interface TaskNetworkEntry
  extends Pick<CatalogModel, 'name' | 'mixer' | 'gate' | 'write' | 'reach' | 'signed' | 'parameters' | 'state'> {
  /** `<task>/<model>/<seed>`. */
  readonly id: string
  readonly task: TaskName
  /** The architecture: networks that differ only in their seed share it, and their graph. */
  readonly model: string
  readonly seed: number
  /** Numbers kept of the past after a sequence of the training's length. */
  readonly stateFloats: number
  readonly training: {
    readonly commit: string
    readonly learningRate: number
    readonly steps: number
    readonly batch: number
    readonly hardware: string
    readonly seconds: number
  }
  readonly scores: readonly RecordedScore[]
  /** Of a packed weight. */
  readonly bits: number
  readonly files: { readonly graph: CatalogFile; readonly weights: CatalogFile }
}

export interface TaskCatalog {
  readonly version: 1
  readonly tasks: readonly CatalogTask[]
  readonly networks: readonly TaskNetworkEntry[]
}

type Json = Record<string, unknown>

const numbers = (value: Json, ...keys: string[]) => keys.every((key) => Number.isFinite(value[key]))
const isScore = (value: unknown) =>
  isObject(value) && isObject(value.setting) && numbers(value, 'sequences', 'score', 'float')

const checks: readonly (readonly [string, (network: Json) => boolean])[] = [
  ['an id', (n) => typeof n.id === 'string' && n.id === `${n.task}/${n.model}/${n.seed}`],
  ['a name', (n) => typeof n.name === 'string'],
  ['numbers of its size', (n) => numbers(n, 'parameters', 'stateFloats', 'bits')],
  ['state tensors', (n) => Array.isArray(n.state) && n.state.length > 0 && n.state.every(isStateTensor)],
  ['scores', (n) => Array.isArray(n.scores) && n.scores.length > 0 && n.scores.every(isScore)],
  ['files', (n) => isObject(n.files) && isFile(n.files.graph) && isFile(n.files.weights)],
]

/** The catalog in a parsed JSON value. @throws CatalogError that names the network and what it lacks. */
export function parseTaskCatalog(json: unknown): TaskCatalog {
  if (!isObject(json) || json.version !== 1 || !Array.isArray(json.tasks) || !Array.isArray(json.networks))
    throw new CatalogError('The catalog of tasks is not of version 1 with tasks and networks.')
  for (const task of json.tasks)
    if (!isObject(task) || !(String(task.name) in TASKS) || !numbers(task, 'symbols', 'inputs', 'chance'))
      throw new CatalogError(
        `Task ${isObject(task) ? String(task.name) : '?'} of the catalog is not one that can be set.`,
      )
  const known = new Set(json.tasks.map(({ name }) => name))
  for (const network of json.networks) {
    const named = isObject(network) ? String(network.id) : '?'
    const lacking = isObject(network) ? checks.find(([, holds]) => !holds(network))?.[0] : 'any content'
    if (lacking) throw new CatalogError(`Network ${named} of the catalog of tasks lacks ${lacking}.`)
    if (!known.has((network as Json).task as TaskName))
      throw new CatalogError(`Network ${named} is for a task that the catalog does not describe.`)
  }
  return json as unknown as TaskCatalog
}

/** Fetches and checks the catalog at `url`. @throws CatalogError in plain words. */
export async function loadTaskCatalog(url: string, signal?: AbortSignal): Promise<TaskCatalog> {
  return parseTaskCatalog(await fetchJson(url, 'The list of task networks', signal))
}

export const taskOf = (catalog: Pick<TaskCatalog, 'tasks'>, name: TaskName): CatalogTask => {
  const found = catalog.tasks.find((task) => task.name === name)
  if (!found)
    throw new CatalogError(`The catalog has no task ${name}. It has: ${catalog.tasks.map((t) => t.name).join(', ')}.`)
  return found
}

/** The networks of a task, in the order of `models`, every seed of each; all of the task's without a list. */
export function networksOf<N extends Pick<TaskNetworkEntry, 'task' | 'model'>>(
  catalog: { readonly networks: readonly N[] },
  task: TaskName,
  models?: readonly string[],
): N[] {
  const all = catalog.networks.filter((network) => network.task === task)
  return models ? models.flatMap((model) => all.filter((network) => network.model === model)) : all
}
