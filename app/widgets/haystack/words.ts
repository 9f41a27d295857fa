/** What is said of the needle, from the cells. Pure. */

import { formatCount, formatShare } from '../../figures/format'
import { type Cell, type Filler, type Grid, reach } from './grid'

export const fillerName: Readonly<Record<Filler, string>> = {
  repeated: 'one phrase, repeated',
  random: 'letters that never repeat',
}

export interface Reached {
  readonly name: string
  readonly cells: readonly (readonly Cell[])[]
}

/** How far each network finds the needle wherever it lies. */
export function reached(all: readonly Reached[], { trained }: Pick<Grid, 'trained'>): string {
  const parts = all.map(({ name, cells }) => {
    const far = reach(cells)
    const ends = cells.map((row) => row.at(-1)!)
    const known = ends.flatMap(({ score }) => score ?? [])
    const longest = ends[0]?.length ?? 0
    const fall =
      far === longest || known.length === 0
        ? ''
        : ` (at ${formatCount(longest)} it is right on ${formatShare(Math.min(...known))} where it does worst)`
    if (far === null) return `${name} at no length${fall}`
    const times = far / trained
    return `${name} up to ${formatCount(far)} symbols${times > 1 ? `, ${formatCount(times)} times its training` : ''}${fall}`
  })
  return `Wherever the needle lies, nine letters of ten are right for ${parts.join('; ')}.`
}

export const spoken = (name: string, { length, score, interval, sequences }: Cell, where: string): string =>
  score === null
    ? `${name}, ${formatCount(length)} symbols, needle ${where}: not measured`
    : `${name}, ${formatCount(length)} symbols, needle ${where}: ${formatShare(score)} right${
        interval
          ? ` (${formatShare(interval[0])} to ${formatShare(interval[1])}, ${sequences} sequences)`
          : ', as recorded'
      }`
