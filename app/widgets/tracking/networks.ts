/** The trained networks of lesson 7: which there are, and what their recorded scores say of them. */

import { formatCount, listed } from '../../figures/format'
import { percent, percents, type Records, scoresAt } from './seeds'

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

const follows = (score: number) => score >= FOLLOWS

/** Those of the four that follow parity at twice the length of their training, with every seed. */
export const following = (records: Records): Four[] =>
  SQUARE.flatMap(({ model }) => {
    const scores = scoresAt(records(model), TWICE)
    return scores.length > 0 && scores.every(follows) ? [model] : []
  })

const called = (model: Four) => {
  const { range, decider } = SQUARE.find((one) => one.model === model)!
  return `“${range}, ${decider}”`
}

/** How the four turned out, whichever way that is. */
export function claim(records: Records): string {
  const good = following(records)
  const at = (model: Four) => scoresAt(records(model), TWICE)
  const some = SQUARE.map(({ model }) => model).filter((model) => !good.includes(model) && at(model).some(follows))
  const rest = SQUARE.flatMap(({ model }) => (good.includes(model) || some.includes(model) ? [] : at(model)))
  const names = listed(good.map(called))
  const sentences = [
    good.length === 0
      ? `At ${TWICE} bits, twice the length of the training, none of the four follows parity${some.length > 0 ? ' with every seed' : ''}.`
      : `At ${TWICE} bits, twice the length of the training, ${good.length === 1 ? `the network ${names} follows` : `the networks ${names} follow`} parity.`,
    ...some.map((model) => {
      const lost = at(model).filter((score) => !follows(score))
      const all = at(model).length
      return `${called(model)} does with ${all - lost.length} of its ${all} seeds; the remaining ${lost.length === 1 ? 'one is' : `${lost.length} are`} right on ${percents(lost)} of strings.`
    }),
    ...(rest.length === 0
      ? []
      : [
          `${good.length + some.length === 0 ? 'They' : 'The others'} are right on ${percents(rest)} of strings, and a guess is right on half.`,
        ]),
    ...good.map((model) => {
      const seeds = records(model)
      const longest = Math.max(...seeds.flatMap(({ byLength }) => [...byLength.keys()]))
      const scores = scoresAt(seeds, longest)
      const who = good.length > 1 ? called(model) : 'it'
      return scores.length > 1
        ? `At ${longest} bits ${good.length > 1 ? `the ${scores.length} seeds of ${who}` : `its ${scores.length} seeds`} are right on ${listed(scores.map(percent))}.`
        : `At ${longest} bits ${who} is right on ${percent(scores[0]!)}.`
    }),
  ]
  return sentences.join(' ')
}

/** Share of the recorded strings that a network gets right, from the worst of its seeds to the best; null where that was not tested. */
export function recordedShare(records: Records, model: string, length: number): string | null {
  const scores = scoresAt(records(model), length)
  return scores.length === 0 ? null : percents(scores)
}

/** How long networks were trained, and which of them longer than most: they may owe a part of their lead to that. */
export function stepsSaid(
  networks: readonly { readonly model: string; readonly training: { readonly steps: number } }[],
): string {
  const counts = networks.map(({ training }) => training.steps)
  const usual = counts.toSorted(
    (a, b) => counts.filter((one) => one === b).length - counts.filter((one) => one === a).length,
  )[0]
  if (usual === undefined) return ''
  const others = [
    ...new Map(networks.filter(({ training }) => training.steps !== usual).map((one) => [one.model, one])),
  ]
  const named = others.map(
    ([model, { training }]) =>
      `“${BESIDE.find((one) => one.model === model)?.name ?? model}” for ${formatCount(training.steps)}`,
  )
  return named.length === 0
    ? `All were trained for ${formatCount(usual)} steps.`
    : `They were not trained equally long: ${listed(named)} steps, all others for ${formatCount(usual)}.`
}
