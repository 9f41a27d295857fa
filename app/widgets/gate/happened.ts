/** The sentence that says what happened. Whatever it claims of heads is counted on the text that is shown. */

import type { GateSetting } from '../../../models/trace'
import { formatAlpha } from '../../figures/format'
import type { HeadMeasure, HeadName } from './heads'

/** What to look at in each setting. */
export const look: Readonly<Record<GateSetting, string>> = {
  none: 'Watch the size of the state.',
  fixed: 'Look for a full stop in the ribbons: there is none.',
  'data-dependent': 'Watch the columns after each full stop.',
  lesion: 'Compare the bits at each symbol with those of the gate that moves.',
}

/** Where heads forget most, in the order in which they are counted. */
const most: readonly (readonly [HeadName, string])[] = [
  ['sentence ends', 'at the ends of sentences'],
  ['spaces', 'at spaces'],
  ['inside words', 'inside words'],
  ['everywhere', 'everywhere alike'],
]

/** One or two sentences on a setting, from the measures of its heads. */
export function happened(setting: GateSetting, measures: readonly HeadMeasure[]): string {
  switch (setting) {
    case 'none':
      return 'Nothing fades here: every ribbon is light, and whatever was written stays in the state.'
    case 'fixed':
      return `Each row has its own learned constant; the means of heads lie between ${span(measures)}. A full stop is a token like any other.`
    case 'lesion':
      return 'Each gate of the trained network is held at its mean, so the ribbons stop moving. This is an intervention, not a fair comparison.'
    case 'data-dependent':
      return ['Light keeps, dark forgets.', count(measures)].filter(Boolean).join(' ')
  }
}

function span(measures: readonly HeadMeasure[]): string {
  const means = measures.map(({ mean }) => mean)
  return measures.length === 0 ? '0 and 1' : `${formatAlpha(Math.min(...means))} and ${formatAlpha(Math.max(...means))}`
}

function count(measures: readonly HeadMeasure[]): string {
  const number = (name: HeadName) => measures.filter((measure) => measure.name === name).length
  const verb = (n: number) => (n === 1 ? 'forgets' : 'forget')
  const parts = most
    .flatMap(([name, where]) => (number(name) === 0 ? [] : [{ n: number(name), name, where }]))
    // The first says what is counted, the others only where.
    .map(({ n, name, where }, i) =>
      i > 0 ? `${n} ${where}` : `${n} ${verb(n)} ${name === 'everywhere' ? '' : 'most '}${where}`,
    )
  const hardly = number('hardly ever')
  if (hardly > 0) parts.push(`${hardly} hardly ever ${verb(hardly)}`)
  return parts.length === 0 ? '' : `Of ${measures.length} heads, on this text, ${parts.join(', ')}.`
}
