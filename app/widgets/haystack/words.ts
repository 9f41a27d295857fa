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
    if (far === null) return `${name} at no length`
    const times = far / trained
    return `${name} up to ${formatCount(far)}${times > 1 ? `, ${formatCount(times)} times its training` : ''}`
  })
  return `With nine letters of ten right at every depth: ${parts.join('; ')}.`
}

export const spoken = (name: string, { length, score, interval, sequences }: Cell, where: string): string =>
  score === null
    ? `${name}, ${formatCount(length)} symbols, needle ${where}: not measured`
    : `${name}, ${formatCount(length)} symbols, needle ${where}: ${formatShare(score)} right${
        interval
          ? ` (${formatShare(interval[0])} to ${formatShare(interval[1])}, ${sequences} sequences)`
          : ', as recorded'
      }`
