/** What the figure says of the readings that are shown. */

import type { Ways } from '../../../models/ways'
import { formatTiny } from '../../figures/format'
import { backendNames, perSymbol, twoFigures } from './lines'

/** The bound that the readings are held to. */
export const BOUND = 1e-4

/** How many times a symbol is cheaper all at once than step by step; null while one of them is missing. */
export function gain({ readings, symbols }: Ways): number | null {
  const [step, whole] = [readings[0], readings.at(-1)]
  return step?.size === 1 && whole?.size === symbols && symbols > 1 ? perSymbol(step) / perSymbol(whole) : null
}

/** The largest difference among all readings of all networks. */
export const farthest = (all: readonly Ways[]): number =>
  Math.max(0, ...all.flatMap(({ readings }) => readings.map(({ apart }) => apart)))

/** How far the logits of all readings are apart, as a sentence without its full stop. */
export function agreement(all: readonly Ways[]): string {
  const most = farthest(all)
  if (most === 0) return 'Every logit after the last symbol is the same, to the last bit'
  if (most < BOUND) return `No logit after the last symbol differs by more than ${formatTiny(most)}`
  return `A logit after the last symbol differs by ${formatTiny(most)}, more than ${formatTiny(BOUND)}: please report this machine`
}

export function happened(all: readonly Ways[]): string {
  const parts = all.flatMap((ways) => {
    const times = gain(ways)
    if (times === null) return []
    const [step, whole] = [ways.readings[0]!, ways.readings.at(-1)!]
    return [
      `“${ways.name}” on ${backendNames[ways.backend]}: ${twoFigures(perSymbol(step))} ms a symbol in steps, ` +
        `${twoFigures(perSymbol(whole))} all at once, ${faster(times)}`,
    ]
  })
  return parts.length === 0 ? '' : `${parts.join('. ')}. ${agreement(all)}.`
}

export const faster = (times: number): string => (times > 1.05 ? `${twoFigures(times)} times as fast` : 'no faster')
