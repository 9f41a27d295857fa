/** What came of a run, in words. */

import { formatShare, spokenSymbol } from '../../figures/format'
import type { Compared, Verdict } from './compare'
import type { Exercise } from './exercises'
import type { Numbers } from './inputs'
import type { Ended } from './program'

export interface Said {
  readonly done: boolean
  readonly text: string
}

/** A run that gave no states. */
export function failureOf(ended: Exclude<Ended, { kind: 'states' }>, numbers: Numbers): Said {
  if (ended.kind === 'endless')
    return {
      done: false,
      text: `Stopped after ${ended.seconds} seconds: the code did not come to its end. Look for a loop whose condition never fails.`,
    }
  const where = [
    ended.line === null ? '' : `line ${ended.line}`,
    ended.token === null || ended.line === null ? '' : `at ${tokenOf(numbers, ended.token)}`,
  ].filter(Boolean)
  const at = where.join(', ')
  return { done: false, text: `${at ? `${at[0]!.toUpperCase()}${at.slice(1)}: ` : ''}${ended.message}.` }
}

export function verdictOf({ verdict }: Compared, exercise: Exercise, numbers: Numbers): Said {
  if (verdict.kind === 'equal')
    return {
      done: true,
      text:
        `after each of ${numbers.tokens} tokens your state equals that of models/cells/${exercise.file}.ts. ` +
        `The largest difference is ${formatMillionths(verdict.difference)} of its largest number.`,
    }
  return { done: false, text: wrong(verdict, exercise, numbers) }
}

function wrong(verdict: Exclude<Verdict, { kind: 'equal' }>, { letters }: Exercise, numbers: Numbers): string {
  const state = letters.find(({ quantity }) => quantity === 'state')?.name ?? 'the state'
  if (verdict.kind === 'no number')
    return `After ${tokenOf(numbers, verdict.t)}, ${state}${verdict.at.map((i) => `[${i}]`).join('')} is not a finite number.`
  if (verdict.still)
    return `Your step leaves ${state} as it was. Write into its numbers; a new array under the same name is not seen outside.`
  const how = `The states part at ${tokenOf(numbers, verdict.t)}; after the last of ${numbers.tokens} tokens, the distance between them is ${formatTimes(verdict.apart)} the size of the right one.`
  return verdict.mistake ? `${verdict.mistake} ${how}` : how
}

function tokenOf({ symbols }: Numbers, t: number): string {
  const symbol = symbols?.[t]
  return symbol === undefined ? `token ${t + 1}` : `token ${t + 1} (${spokenSymbol(symbol)})`
}

const formatTimes = (ratio: number): string =>
  ratio < 1 ? `${formatShare(ratio)} of` : `${ratio.toFixed(ratio < 10 ? 1 : 0)} times`

/** A small share, in words: 0.24 millionths. */
export function formatMillionths(share: number): string {
  const millionths = share * 1e6
  return `${share > 0 && millionths < 0.01 ? 'less than 0.01' : millionths.toFixed(millionths < 1 ? 2 : 1)} millionths`
}
