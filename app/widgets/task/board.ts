/** Which networks a figure compares on which task, and at which lengths: what its params come to with the catalog. */

import {
  type CatalogTask,
  networksOf,
  type TaskCatalog,
  type TaskNetworkEntry,
  taskOf,
} from '../../../models/task-catalog'
import { lookOf, type NetworkLook } from './looks'
import { lengthOf, type ShownTask } from './words'

/** A network with all the seeds it was trained from. */
export interface Line {
  readonly model: string
  readonly name: string
  readonly look: NetworkLook
  /** Indices into the networks of the board. */
  readonly members: readonly number[]
}

export interface Board {
  readonly shown: ShownTask
  readonly task: CatalogTask
  readonly lines: readonly Line[]
  readonly networks: readonly TaskNetworkEntry[]
  /** The longest that they were trained on. */
  readonly trained: number
  /** Lengths that can be chosen, and are measured: those of the tests, and one between every two. */
  readonly stops: readonly number[]
  /** Whether tests go further than the training did. */
  readonly beyond: boolean
  /** Real answers: scores are squared errors, and low is good. */
  readonly real: boolean
}

/** @param networks models separated by blanks; those that the catalog lacks are left out */
export function boardOf(catalog: TaskCatalog, shown: ShownTask, networks: string): Board {
  const task = taskOf(catalog, shown)
  const entries = networksOf(catalog, shown, networks.split(' ').filter(Boolean))
  const models = [...new Set(entries.map(({ model }) => model))]
  const tested = task.tests.map((setting) => lengthOf(shown, setting))
  const trained = Math.max(...task.train.map((setting) => lengthOf(shown, setting)))
  return {
    shown,
    task,
    networks: entries,
    lines: models.map((model) => ({
      model,
      name: entries.find((entry) => entry.model === model)!.name,
      look: lookOf(model),
      members: entries.flatMap((entry, i) => (entry.model === model ? [i] : [])),
    })),
    trained,
    beyond: Math.max(...tested) > trained,
    stops: stopsBetween(tested),
    real: task.inputs > 0,
  }
}

/** The lengths with, between every two, the one that is as many times the shorter as the longer is of it. */
export const stopsBetween = (lengths: readonly number[]): number[] =>
  lengths.flatMap((length, i) => (i === 0 ? [length] : [Math.round(Math.sqrt(lengths[i - 1]! * length)), length]))

/** What PyTorch recorded of a network at a length, or null where it was not tested there. */
export function recordedAt(board: Board, network: number, length: number): number | null {
  const score = board.networks[network]!.scores.find(({ setting }) => lengthOf(board.shown, setting) === length)
  return score ? score.score : null
}
