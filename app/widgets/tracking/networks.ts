/** The trained networks of lesson 7: which there are, and what their recorded scores say of them. */

import { networksOf, type TaskCatalog, type TaskNetworkEntry } from '../../../models/task-catalog'

/** The 2 x 2: by what decays may be, and by what sets them. */
export const SQUARE = [
  { model: 'min-gru-fixed', range: '0 to 1', decider: 'fixed' },
  { model: 'min-gru', range: '0 to 1', decider: 'from the bit' },
  { model: 'min-gru-signed-fixed', range: '−1 to 1', decider: 'fixed' },
  { model: 'min-gru-signed', range: '−1 to 1', decider: 'from the bit' },
] as const

export type Four = (typeof SQUARE)[number]['model']

/** Those beside it. */
export const BESIDE = [
  { model: 'delta', name: 'Delta rule, β up to 1' },
  { model: 'delta-wide', name: 'Delta rule, β up to 2' },
  { model: 'lstm-2015', name: 'LSTM' },
  { model: 'transformer', name: 'Transformer' },
] as const

export const MODELS = [...SQUARE, ...BESIDE].map(({ model }) => model).join(' ')

/** The length of the second test: twice that of the training. */
const TWICE = 62

/** From this share on a network is said to follow parity. A guess is right in half. */
const FOLLOWS = 0.9

const scoreAt = ({ scores }: TaskNetworkEntry, length: number): number | null =>
  scores.find(({ setting }) => setting.length === length)?.score ?? null

const lengthsOf = ({ scores }: TaskNetworkEntry) => scores.map(({ setting }) => Number(setting.length))

const seedsOf = (catalog: TaskCatalog, model: string, length: number): number[] =>
  networksOf(catalog, 'parity', [model]).flatMap((entry) => scoreAt(entry, length) ?? [])

/** Those of the four that follow parity at twice the length of their training, with every seed. */
export const following = (catalog: TaskCatalog): Four[] =>
  SQUARE.flatMap(({ model }) => {
    const scores = seedsOf(catalog, model, TWICE)
    return scores.length > 0 && scores.every((score) => score >= FOLLOWS) ? [model] : []
  })

export const percent = (share: number) => `${Math.round(100 * share)} %`
const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
const called = (model: Four) => {
  const { range, decider } = SQUARE.find((one) => one.model === model)!
  return `“${range}, ${decider}”`
}

/** How the four turned out, whichever way that is. */
export function claim(catalog: TaskCatalog): string {
  const good = following(catalog)
  const rest = SQUARE.filter(({ model }) => !good.includes(model)).flatMap(({ model }) =>
    seedsOf(catalog, model, TWICE),
  )
  const between =
    rest.length === 0
      ? ''
      : ` The others are right on ${percent(Math.min(...rest))} to ${percent(Math.max(...rest))} of strings, and a guess is right on half.`
  if (good.length === 0)
    return `At ${TWICE} bits, twice the length of the training, none of the four follows parity.${between}`
  const longest = Math.max(...networksOf(catalog, 'parity', good).flatMap(lengthsOf))
  const far = good.map((model) => {
    const scores = seedsOf(catalog, model, longest)
    return `${scores.length > 1 ? `its ${scores.length} seeds are` : 'it is'} right on ${listed(scores.map(percent))}`
  })
  const names = `${good.length === 1 ? 'the network' : 'the networks'} ${listed(good.map(called))} ${good.length === 1 ? 'follows' : 'follow'}`
  return `At ${TWICE} bits, twice the length of the training, ${names} parity.${between} At ${longest} bits ${listed(far)}.`
}

/** Share of the recorded strings that a network gets right, over its seeds; null where that was not tested. */
export function recordedShare(catalog: TaskCatalog, model: string, length: number): string | null {
  const scores = seedsOf(catalog, model, length)
  return scores.length === 0 ? null : listed(scores.map(percent))
}
