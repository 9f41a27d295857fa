/** Which networks a figure compares on which task, and at which lengths: what its params come to with the catalog. */

import {
  type CatalogTask,
  networksOf,
  type TaskCatalog,
  type TaskNetworkEntry,
  taskOf,
} from '../../../models/task-catalog'
import type { RecordedNetwork, TaskRecords } from '../../../models/task-records'
import { lookOf, type NetworkLook } from './looks'
import { lengthOf, type ShownTask } from './words'

/** A network with all the seeds it was trained from. */
export interface Line {
  readonly model: string
  readonly name: string
  readonly look: NetworkLook
  /** Indices into the networks of the board. */
  readonly members: readonly number[]
  /** Seeds that were trained and tested, and whose weights do not ship. */
  readonly further: readonly RecordedNetwork[]
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

/**
 * @param networks models separated by blanks; those that the catalog lacks are left out
 * @param records of every seed; without them a line has the seeds of the catalog alone
 */
export function boardOf(
  catalog: TaskCatalog,
  shown: ShownTask,
  networks: string,
  records: TaskRecords = catalog,
): Board {
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
      further: networksOf(records, shown, [model]).filter(({ seed }) =>
        entries.every((entry) => entry.model !== model || entry.seed !== seed),
      ),
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
export function recordedAt(
  shown: ShownTask,
  { scores }: Pick<RecordedNetwork, 'scores'>,
  length: number,
): number | null {
  return scores.find(({ setting }) => lengthOf(shown, setting) === length)?.score ?? null
}

/** Every seed of a line that was recorded at a length: those of the catalog first. */
export const seedsAt = (board: Board, line: Line, length: number): readonly number[] =>
  [...line.members.map((i) => board.networks[i]!), ...line.further].flatMap(
    (network) => recordedAt(board.shown, network, length) ?? [],
  )
