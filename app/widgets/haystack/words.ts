/** What is said of the needle, from the cells. Pure. */

import { spreadOf } from '../../../models/task-records'
import { formatCount, formatShare, listed } from '../../figures/format'
import { rightOf } from '../phone-book/claims'
import { type Cell, type Filler, type Grid, reach } from './grid'

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

/** The cells of each seed of a network. */
export interface Seeds {
  readonly name: string
  readonly seeds: readonly Reached['cells'][]
}

/** “4,096, 256, none”: how far the seeds of a network find the needle wherever it lies, one number each, the furthest first. */
export const reachText = (seeds: Seeds['seeds']): string =>
  seeds
    .map((cells) => reach(cells) ?? 0)
    .sort((a, b) => b - a)
    .map((length) => (length === 0 ? 'none' : formatCount(length)))
    .join(', ')

/**
 * What is right of the longest texts, at the depth at which each network does worst, in one kind of filler and the other: means over the
 * seeds, with the lowest and the highest.
 */
export function farthest(
  all: readonly { readonly name: string; readonly repeated: Seeds['seeds']; readonly random: Seeds['seeds'] }[],
): string {
  const worst = (seeds: Seeds['seeds']) =>
    rightOf(spreadOf(seeds.map((cells) => Math.min(...cells.map((row) => row.at(-1)!.score ?? Number.NaN))))!)
  const longest = all[0]?.repeated[0]?.[0]?.at(-1)?.length ?? 0
  const each = all.map(({ name, repeated, random }) => `${name} ${worst(repeated)} and ${worst(random)}`)
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
