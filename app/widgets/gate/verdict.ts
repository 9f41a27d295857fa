/** Which trained setting reads a text best. Checks the lesson's challenge on whatever the reader types. */

import { formatBits } from '../../figures/format'
import type { Trained } from './settings'

/** Below this many symbols a difference may be luck. */
export const SHORT = 200

/** Bits closer than this are level. */
export const LEVEL = 0.0005

/** One sentence on the bits per byte of the trained settings; null until all have read the text. */
export function verdict(bits: Readonly<Record<Trained, number | null>>, symbols: number): string | null {
  const known = Object.entries(bits).flatMap(([setting, value]) =>
    value === null ? [] : [{ setting: setting as Trained, value }],
  )
  if (known.length < Object.keys(bits).length) return null
  const [first, second] = known.sort((a, b) => a.value - b.value)
  if (!first || !second) return null
  // Of the numbers as the bars show them, so that who subtracts them finds the same.
  const margin = shown(second.value) - shown(first.value)
  const lead = margin < LEVEL ? 'is level with the next' : `is ahead by ${margin.toFixed(3)} bits`
  const caution = symbols < SHORT ? ', but the text is short and either may be lucky' : ''
  return `${said[first.setting]} ${lead}${caution}.`
}

const shown = (bits: number): number => Number(formatBits(bits))

const said: Readonly<Record<Trained, string>> = {
  none: 'The network without decay',
  fixed: 'The fixed decay',
  'data-dependent': 'The decay from the token',
}
