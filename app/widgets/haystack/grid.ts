/** The needle by length and depth: which cells there are, and what is known of each. Pure. */

import type { TaskCatalog, TaskNetworkEntry } from '../../../models/task-catalog'
import { networksOf, taskOf } from '../../../models/task-catalog'
import type { RecordedNetwork, TaskRecords } from '../../../models/task-records'
import type { Setting } from '../../../models/tasks'
import { intervalOf, meanOf, type Tally } from '../../../models/tasks/score'

export type Filler = 'repeated' | 'random'
export const fillers: readonly Filler[] = ['repeated', 'random']

export interface Axes {
  /** Symbols read, ascending. */
  readonly lengths: readonly number[]
  /** Share of the filler before the needle: 0 is the start, 1 the end. */
  readonly depths: readonly number[]
  /** The length of the training. */
  readonly trained: number
  readonly chance: number
}

export interface Grid extends Axes {
  readonly networks: readonly TaskNetworkEntry[]
}

const unique = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b)

/** The grid of the catalog's tests, one seed a network. */
export function gridOf(catalog: TaskCatalog): Grid {
  const all = networksOf(catalog, 'needle')
  return {
    networks: all.filter((one, i) => all.findIndex(({ model }) => model === one.model) === i),
    ...axesOf(catalog),
  }
}

/** What the needle was tested on. */
export function axesOf(records: TaskRecords): Axes {
  const task = taskOf(records, 'needle')
  return {
    lengths: unique(task.tests.map(({ length }) => Number(length))),
    depths: unique(task.tests.map(({ depth }) => Number(depth))),
    trained: Math.max(...task.train.map(({ length }) => Number(length))),
    chance: task.chance,
  }
}

export const settingAt = (filler: Filler, length: number, depth: number): Setting => ({ filler, length, depth })

/** What PyTorch recorded of a network in a cell; null where it was not tested. */
export function recordedAt(network: RecordedNetwork, filler: Filler, length: number, depth: number): number | null {
  const score = network.scores.find(
    ({ setting }) => setting.filler === filler && setting.length === length && setting.depth === depth,
  )
  return score ? score.score : null
}

/** What is known of one cell. */
export interface Cell {
  readonly length: number
  readonly depth: number
  readonly score: number | null
  /** Of a live measurement; null where the score was recorded. */
  readonly interval: readonly [number, number] | null
  readonly sequences: number
}

/** All cells of a network, depth by depth and in each length by length; live scores take the place of recorded ones. */
export const cellsOf = (
  { lengths, depths }: Axes,
  network: RecordedNetwork,
  filler: Filler,
  tallyOf: (setting: Setting) => Tally | null,
): readonly (readonly Cell[])[] =>
  depths.map((depth) =>
    lengths.map((length) => {
      const tally = tallyOf(settingAt(filler, length, depth))
      if (tally && tally.sequences > 0)
        return {
          length,
          depth,
          score: meanOf(tally),
          interval: intervalOf(tally, false),
          sequences: tally.sequences,
        }
      return { length, depth, score: recordedAt(network, filler, length, depth), interval: null, sequences: 0 }
    }),
  )

/** A cell counts as found from so many right letters on. */
export const FOUND = 0.9

/** The longest text of which all depths are found, and every shorter one too; null if not even the shortest. */
export function reach(cells: readonly (readonly Cell[])[]): number | null {
  let far: number | null = null
  for (const [i, { length }] of (cells[0] ?? []).entries()) {
    if (!cells.every((row) => (row[i]!.score ?? 0) >= FOUND)) break
    far = length
  }
  return far
}

export const depthName = (depth: number): string =>
  depth === 0 ? 'at the start' : depth === 1 ? 'at the end' : depth === 0.5 ? 'in the middle' : `at ${100 * depth} %`
