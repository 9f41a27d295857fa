/** What is said of the needle, from the cells. Pure. */

import { networksOf } from '../../../models/task-catalog'
import type { TaskRecords } from '../../../models/task-records'
import { formatCount, formatShare, listed } from '../../figures/format'
import { axesOf, type Cell, cellsOf, type Filler, type Grid, reach } from './grid'

export const fillerName: Readonly<Record<Filler, string>> = {
  repeated: 'one phrase, repeated',
  random: 'letters that never repeat',
}

export interface Reached {
  readonly name: string
  readonly cells: readonly (readonly Cell[])[]
}

/** How far the networks find the needle wherever it lies, those that go furthest first. */
export function reached(all: readonly Reached[], { trained }: Pick<Grid, 'trained'>): string {
  const far = all.map(({ name, cells }) => ({ name, far: reach(cells) ?? 0 }))
  const lengths = [...new Set(far.map((one) => one.far))].sort((a, b) => b - a)
  const parts = lengths.map((length) => {
    const names = listed(far.filter((one) => one.far === length).map(({ name }) => name))
    if (length === 0) return `at no length for ${names}`
    const times = length / trained
    return `up to ${formatCount(length)} symbols${times > 1 ? `, ${formatCount(times)} times the training,` : ''} for ${names}`
  })
  return `Wherever the needle lies, nine letters of ten are right ${parts.join('; ')}.`
}

/** How far each seed of each network finds the needle wherever it lies, those that get furthest first. */
export function bySeed(records: TaskRecords, filler: Filler): string {
  const axes = axesOf(records)
  const all = networksOf(records, 'needle')
  const each = [...new Set(all.map(({ model }) => model))].map((model) => {
    const seeds = all.filter((one) => one.model === model)
    const far = seeds.map((one) => reach(cellsOf(axes, one, filler, () => null)) ?? 0).sort((a, b) => b - a)
    return `${seeds[0]!.name} ${listed(far.map((length) => (length ? formatCount(length) : 'none')))}${far.length === 1 ? ' (one seed)' : ''}`
  })
  return `Of all seeds that were trained, in ${filler === 'repeated' ? 'filler that repeats' : 'filler that never repeats'}, each got so many symbols far: ${each.join('; ')}.`
}

/** What is right of the longest texts, at the depth at which each network does worst: in one kind of filler and the other. */
export function farthest(
  all: readonly { readonly name: string; readonly repeated: Reached['cells']; readonly random: Reached['cells'] }[],
): string {
  const worst = (cells: Reached['cells']) => Math.min(...cells.map((row) => row.at(-1)!.score ?? Number.NaN))
  const longest = all[0]?.repeated[0]?.at(-1)?.length ?? 0
  const each = all.map(
    ({ name, repeated, random }) => `${name} ${formatShare(worst(repeated))} and ${formatShare(worst(random))}`,
  )
  return `In our own networks, at ${formatCount(longest)} symbols and the depth at which each does worst, right are in filler that repeats and in filler that does not: ${each.join('; ')}.`
}

export const spoken = (name: string, { length, score, interval, sequences }: Cell, where: string): string =>
  score === null
    ? `${name}, ${formatCount(length)} symbols, needle ${where}: not measured`
    : `${name}, ${formatCount(length)} symbols, needle ${where}: ${formatShare(score)} right${
        interval
          ? ` (${formatShare(interval[0])} to ${formatShare(interval[1])}, ${sequences} sequences)`
          : ', as recorded'
      }`
