/** The questions before the later sections of lesson 3, answered by the formula. */

import { bytesPerToken, memoryOf, realModels, tokensToExceed } from '../../../models/memory/real-models'
import { formatBytes, formatCount, unbroken } from '../../figures/format'
import { type ChoiceOf, Choose } from '../choose'

const real = (id: string) => realModels.find((model) => model.id === id)!

const [pure, plain] = [real('xlstm-7b'), real('llama-3.1-8b')]
const state = memoryOf(pure.components, 1).state
/** The first token at which the cache is the larger of the two. */
export const overtaken = tokensToExceed(plain.components, state)!

const lengths: readonly ChoiceOf<number>[] = [
  { value: 1, text: 'From the first token on: a state is small' },
  { value: 100, text: 'After about a hundred' },
  { value: 1000, text: 'After about a thousand' },
  { value: 30_000, text: 'After some ten thousands' },
]

/** The choice that is nearest, by factor. */
const nearest = lengths.reduce((a, b) =>
  Math.abs(Math.log(b.value / overtaken)) < Math.abs(Math.log(a.value / overtaken)) ? b : a,
)

export const shorterAnswer = (chosen: number): string =>
  unbroken(
    `${chosen === nearest.value ? 'So it is' : 'Not so'}: from token ${formatCount(overtaken)} on. The state takes ${formatBytes(state)} from the first token, ` +
      `and ${formatBytes(bytesPerToken(plain.components))} a token have to add up to that.`,
  )

/** From how many tokens on is a state the smaller memory? */
export const StatePrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you read on.</b> {unbroken(pure.name)} is recurrent in every layer and keeps no cache.{' '}
        {unbroken(plain.name)} keeps nothing but one. From how many tokens on does {unbroken(plain.name)} keep more?
      </>
    }
    choices={lengths}
    answer={shorterAnswer}
  />
)

const grown = ['zamba2-2.7b', 'llama-3.1-8b', 'deepseek-v3'].map(real)
const attending = ({ components }: (typeof grown)[number]) =>
  components.filter(({ type }) => type === 'full' || type === 'mla').reduce((sum, { layers }) => sum + layers, 0)

export function dearestAnswer(chosen: string): string {
  const order = grown
    .map(({ id, name, components }) => ({ id, name, bytes: bytesPerToken(components) }))
    .sort((a, b) => b.bytes - a.bytes)
  return unbroken(
    `${chosen === order[0]!.id ? 'So it is' : 'Not so'}. A token adds ${order.map(({ name, bytes }) => `${formatBytes(bytes)} in ${name}`).join(', ')}.`,
  )
}

/** Three models of very different size: whose memory grows most with a token? */
export const DearestPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you read on.</b> Three models, by their parameters and the layers that attend to every token. To which
        of them does a token add the most bytes?
      </>
    }
    choices={grown.map((model) => ({
      value: model.id,
      text: `${model.name}: ${model.billions} billion, ${attending(model)} layers`,
    }))}
    answer={dearestAnswer}
  />
)
