/** The challenges of lesson 3, checked on what the reader has set up in the figure. */

import { type Card, capacityOf, fillCards, weightBytes } from '../../../models/memory/cards'
import { bytesPerToken, kindOf, totalBytes } from '../../../models/memory/real-models'
import { formatBytes } from '../../figures/format'
import type { Outcome } from '../goal'
import { formatContext } from './contexts'
import { type Design, designBytes, LAYERS } from './design'
import { type Shown, said } from './shown'

/** What the challenges ask for; both are about texts of this length. */
export const ASKED = { readers: 64, tokens: 131_072, attending: 4 } as const

/** Whether a hybrid is shown that costs more than a growing model without a state and of at least twice its parameters. */
export function dearerHybrid(shown: readonly Shown[]): Outcome {
  const { tokens } = ASKED
  const kind = (model: Shown) => kindOf(model.components)
  const hybrids = shown.filter((model) => kind(model) === 'hybrid')
  const stateless = shown.filter((model) => kind(model) === 'attention' || kind(model) === 'windowed')
  // A window in every layer would make it too easy: that memory stops growing.
  const plain = stateless.filter(({ components }) => bytesPerToken(components) > 0)
  if (hybrids.length === 0 || plain.length === 0)
    return { done: false, text: 'Show at least one hybrid, and one model without a state whose memory keeps growing.' }
  const bytes = (model: Shown) => totalBytes(model.components, tokens)
  const pairs = hybrids.flatMap((small) =>
    plain.filter((large) => large.billions >= 2 * small.billions).map((large) => ({ small, large })),
  )
  if (pairs.length === 0)
    return {
      done: false,
      text: 'No growing model without a state that is shown has twice the parameters of a shown hybrid.',
    }
  const best = pairs.reduce((a, b) => (bytes(a.small) / bytes(a.large) >= bytes(b.small) / bytes(b.large) ? a : b))
  const numbers =
    `at ${formatContext(tokens)} tokens ${best.small.name} keeps ${formatBytes(bytes(best.small))}, ` +
    `${best.large.name} ${formatBytes(bytes(best.large))}.`
  if (bytes(best.small) > bytes(best.large)) return { done: true, text: numbers }
  return { done: false, text: `Not yet: ${numbers}` }
}

/** Whether a design of the right number of layers serves the readers that are asked for on one card. */
export function servesAll(design: Design | null, billions: number, card: Card): Outcome {
  const { readers, tokens, attending } = ASKED
  if (!design) return { done: false, text: 'Open “Design a model of your own” below the figure.' }
  const layers = design.full + design.windowed + design.recurrent
  if (layers !== LAYERS) return { done: false, text: `Your design has ${layers} layers: it needs ${LAYERS}.` }
  if (design.full < attending)
    return { done: false, text: `${design.full} of its layers attend to all: it needs ${attending} or more.` }
  const per = designBytes(design, tokens)
  const held = fillCards(weightBytes(billions), per, capacityOf(card))
  const numbers = `a reader of ${formatContext(tokens)} tokens takes ${formatBytes(per)}, and an ${card.name} serves ${said(held)}`
  const done = held.cards === 1 && held.readers >= readers
  return { done, text: done ? `${numbers}.` : `Not yet: ${numbers}.` }
}
