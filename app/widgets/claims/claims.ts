/**
 * Sentences of the prose that depend on how the networks turned out. Each is a pure function of the catalog or of a
 * trace and says what is so, whichever way it is: a lesson stays true when its networks are trained again.
 */

import type { CatalogModel } from '../../../models/catalog'
import { formatBits, formatCount, formatParameters, formatSymbols } from '../../figures/format'
import type { HeadMeasure } from '../gate/heads'

/** Bits per byte closer than this are not told apart in words. */
const LEVEL = 0.01

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)]

/** “the same 25 million symbols”, or each amount where they differ. */
export function trainedOn(models: readonly CatalogModel[]): string {
  const amounts = unique(models.map(({ training }) => formatSymbols(training.symbols)))
  return amounts.length === 1 ? `the same ${amounts[0]} symbols` : `${list(amounts)} symbols`
}

/** The text that bits per byte in the catalog are from: “whole works”, or how much of them. */
export function heldOut(models: readonly CatalogModel[]): string {
  const parts = unique(models.map(({ quality }) => quality.symbols))
  if (parts.every((part) => part === null)) return 'whole works'
  return `the first ${list(parts.filter((part) => part !== null).map(formatCount))} symbols of a collection of works`
}

/** Where small networks were ranked, best first, and a Transformer came last: that this is not the end of it. Else nothing. */
export function briefCaveat(ranked: readonly CatalogModel[]): string {
  const [last, before] = [ranked.at(-1), ranked.at(-2)]
  const behind = last && before && last.mixer === 'attention' && last.quality.test - before.quality.test >= LEVEL
  // Seen in the training of 4.7M parameters (docs/log.md): the Transformer starts behind and catches up.
  return behind && ranked.every(({ size }) => size === 'nano')
    ? ' Do not read much into that: all were trained briefly, and a Transformer takes longer to come into its own. In longer runs of larger networks the gap narrowed as training went on.'
    : ''
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
      : `On this measure “${first.name}” is ahead by ${formatBits(margin)}.`
  const caveat = briefCaveat(ranked)
  return `On works that no network has seen, the bits per byte are ${list(needs)}. ${lead}${caveat}`
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

const SMALL = 'Larger ones are to take their place'

/** That larger networks are to come, while the catalog has none. */
export const largerToCome = (models: readonly CatalogModel[]): string | null =>
  models.some(({ size }) => size === 'small') ? null : `These are very small networks. ${SMALL}.`

/** How large the networks of the page are, while the catalog has no larger ones; null once it has. */
export function sizeOfNetworks(models: readonly CatalogModel[]): string | null {
  if (models.length === 0 || models.some(({ size }) => size === 'small')) return null
  const sizes = models.map(({ parameters }) => parameters)
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map(formatParameters)
  const size = least === most ? `${least}` : `${least} to ${most}`
  return (
    `The networks that run in this page are very small: ${size} parameters each, trained on ${trainedOn(models)}. ` +
    `${SMALL}; what is said here of their numbers is computed from those at hand.`
  )
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

/** What freezing the gate does to the bits per byte of a text. */
export function costOfLesion(own: number, frozen: number): string {
  const change = frozen - own
  const went = `from ${formatBits(own)} to ${formatBits(frozen)}`
  if (Math.abs(change) < LEVEL) return `On the recorded text the bits per byte hardly change, ${went}.`
  return `On the recorded text the bits per byte ${change > 0 ? 'rise' : 'fall'} ${went}.`
}
