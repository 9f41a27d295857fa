/**
 * Sentences of the prose that depend on how the networks turned out. Each is a pure function of the catalog or of a
 * trace and says what is so, whichever way it is: a lesson stays true when its networks are trained again.
 */

import type { CatalogModel } from '../../../models/catalog'
import { formatBits, formatCount, formatSymbols, listed } from '../../figures/format'
import type { HeadMeasure } from '../gate/heads'

/** Bits per byte closer than this are not told apart in words. */
const LEVEL = 0.01

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** “the same 25 million symbols”, or each amount where they differ. */
export function trainedOn(models: readonly CatalogModel[]): string {
  const amounts = unique(models.map(({ training }) => formatSymbols(training.symbols)))
  return amounts.length === 1 ? `the same ${amounts[0]} symbols` : `${listed(amounts)} symbols`
}

/** The text that bits per byte in the catalog are from: “whole works”, or how much of them. */
export function heldOut(models: readonly CatalogModel[]): string {
  const parts = unique(models.map(({ quality }) => quality.symbols))
  if (parts.every((part) => part === null)) return 'whole works'
  return `the first ${listed(parts.filter((part) => part !== null).map(formatCount))} symbols of a collection of works`
}

/** How the networks rank in bits per byte on the held-out test works. */
export function standing(models: readonly CatalogModel[]): string {
  const ranked = [...models].sort((a, b) => a.quality.test - b.quality.test)
  const [first, second] = ranked
  if (!first || !second) return ''
  const needs = ranked.map(({ name, quality }) => `${formatBits(quality.test)} for “${name}”`)
  const margin = second.quality.test - first.quality.test
  const lead =
    margin < LEVEL
      ? 'On this measure they are level.'
      : `On this measure “${first.name}” is ahead by ${formatBits(margin)}. These are numbers of one run each.`
  return `On works that no network has seen, the bits per byte are ${listed(needs)}. ${lead}`
}

/** What becomes of the bits per byte past the longest text of the training; null where nothing was measured there. */
export function beyondTraining(models: readonly CatalogModel[]): string | null {
  const trained = Math.max(0, ...models.flatMap(({ training }) => training.context.map(({ length }) => length)))
  const changes = models.flatMap(({ name, quality: { byPosition } }) => {
    const before = byPosition.find(({ to }) => to === trained)
    const after = byPosition.find(({ from }) => from === trained)
    return before && after ? [{ name, change: after.bits - before.bits }] : []
  })
  if (changes.length === 0) return null
  const amount = (change: number) => (Math.abs(change) < LEVEL ? '' : ` (${formatBits(Math.abs(change))})`)
  const kinds = [
    { many: 'more', than: 'than', some: changes.filter(({ change }) => change >= LEVEL) },
    { many: 'about as many', than: 'as', some: changes.filter(({ change }) => Math.abs(change) < LEVEL) },
    { many: 'fewer', than: 'than', some: changes.filter(({ change }) => change <= -LEVEL) },
  ].filter(({ some }) => some.length > 0)
  // The first of them says what is counted, the others lean on it.
  const parts = kinds.map(
    ({ many, than, some }, i) =>
      `${many}${i === 0 ? ` bits per byte are needed ${than} just before` : ''} by ${listed(some.map(({ name, change }) => `“${name}”${amount(change)}`))}`,
  )
  return `Past ${formatCount(trained)} tokens, further than any of them read in training, ${parts.join('; ')}.`
}

/** How much of the way from no decay to a decay from the token is made by learned constants. */
export function shareOfConstants(none: CatalogModel, fixed: CatalogModel, dependent: CatalogModel): string {
  const [n, f, d] = [none, fixed, dependent].map(({ quality }) => quality.test) as [number, number, number]
  const numbers = `${formatBits(n)} without decay, ${formatBits(f)} with learned constants, ${formatBits(d)} with a decay from the token`
  const opening = `On works that no network has seen, the bits per byte are ${numbers}.`
  if (n - d < LEVEL)
    return `${opening} In networks of this size the decay from the token gains nothing to speak of on this measure.`
  if (d - f >= LEVEL) return `${opening} In networks of this size the constants do better than the token.`
  if (f - d < LEVEL) return `${opening} In networks of this size the constants do as well as the token.`
  if (n - f < LEVEL) return `${opening} In networks of this size constants alone gain nothing, and the token all of it.`
  const share = Math.round(((n - f) / (n - d)) * 100)
  return `${opening} Of the way from the first to the last, constants alone make ${share} %.`
}

export type Share = 'little' | 'half' | 'most'

/** How much of the way constants alone make, in words; null where the networks turned out so that there is no share. */
export function shareInWords(none: CatalogModel, fixed: CatalogModel, dependent: CatalogModel): Share | null {
  const [n, f, d] = [none, fixed, dependent].map(({ quality }) => quality.test) as [number, number, number]
  if (n - d < LEVEL) return null
  const share = (n - f) / (n - d)
  if (share > 2 / 3) return 'most'
  return share < 1 / 3 ? 'little' : 'half'
}

/** Whether a network falls further behind another as a text grows: their distance where it is least, and in the last stretch. */
export function distanceAlong(
  behind: CatalogModel,
  ahead: CatalogModel,
  called: (model: CatalogModel) => string,
): string {
  const gaps = behind.quality.byPosition.flatMap(({ from, to, bits }, i) => {
    const other = ahead.quality.byPosition[i]
    return other ? [{ from, to, bits: bits - other.bits }] : []
  })
  const last = gaps.at(-1)
  if (!last) return ''
  const least = gaps.reduce((best, gap) => (gap.bits < best.bits ? gap : best))
  const at = ({ from, to, bits }: typeof last) =>
    `${formatBits(bits)} bits at tokens ${formatCount(from)} to ${formatCount(to - 1)}`
  const who = `“${called(behind)}” and “${called(ahead)}”`
  if (last.bits - least.bits < LEVEL)
    return `Between ${who} the distance in the last stretch, ${at(last)}, is no larger than elsewhere.`
  return `Between ${who} the distance is ${at(least)}, and grows to ${at(last)}.`
}

/** Where the heads of the gated network forget, from their measures on a text. */
export function atSentenceEnds(measures: readonly HeadMeasure[]): string {
  const ends = measures.filter(({ name }) => name === 'sentence ends').length
  if (measures.length === 0) return ''
  const of = `of its ${formatCount(measures.length)} heads`
  if (ends === 0)
    return `On the recorded text none ${of} forgets most at the ends of sentences; the rows say where each does forget.`
  return (
    `On the recorded text ${formatCount(ends)} ${of} ${ends === 1 ? 'forgets' : 'forget'} most at the ends of sentences. ` +
    'Much of a finished sentence is not needed again, and a place in the state can be worth more empty than full.'
  )
}

/** What a frozen gate costs on held-out text, beside what the twin with trained constants costs there; null without a lesion. */
export function lesionAgainstTwin(dependent: CatalogModel, fixed: CatalogModel): string | null {
  const { validation: own, lesionValidation: frozen } = dependent.quality
  if (frozen === undefined) return null
  const [cost, twin] = [frozen - own, fixed.quality.validation - own]
  const more = (bits: number) => `${formatBits(Math.abs(bits))} ${bits < 0 ? 'less' : 'more'}`
  const opening = `On whole works the frozen network needs ${formatBits(frozen)} bits per byte, ${more(cost)} than with its gate in motion. Its twin, which was trained with constants, needs ${more(twin)}.`
  if (cost < LEVEL || twin < LEVEL / 10 || cost < 2 * twin) return opening
  return `${opening} In these single runs, who takes the lesion for the worth of the gate is off by a factor of about ${Math.round(cost / twin)}.`
}

/** What freezing the gate does to the bits per byte of a text. */
export function costOfLesion(own: number, frozen: number): string {
  const change = frozen - own
  const went = `from ${formatBits(own)} to ${formatBits(frozen)}`
  if (Math.abs(change) < LEVEL) return `On the recorded text the bits per byte hardly change, ${went}.`
  return `On the recorded text the bits per byte ${change > 0 ? 'rise' : 'fall'} ${went}.`
}
