/** Numbers of real models in the prose, from their configurations; and the file that computes them. */

import { capacityOf, cards, fillCards, weightBytes } from '../../../models/memory/cards'
import {
  bytesPerToken,
  type Component,
  memoryOf,
  type RealModel,
  realModels,
  tokensToExceed,
  totalBytes,
} from '../../../models/memory/real-models'
import formula from '../../../models/memory/real-models.ts?raw'
import { formatBytes, formatCount } from '../../figures/format'
import { Said } from '../said'
import { ASKED } from './challenge'
import { type Design, designBytes } from './design'
import { said } from './shown'

const find = (id: string): RealModel => {
  const model = realModels.find((one) => one.id === id)
  if (!model) throw new Error(`No real model is called ${id}`)
  return model
}

const floats = (parts: readonly Component[]) =>
  Math.max(...parts.map((part) => (part.type === 'state' ? part.floats : 0)))

/** What the prose may say of a model; `than` is another one that it is compared with. */
const readers: Record<string, (model: RealModel, at: number, than: RealModel | null) => string> = {
  memory: ({ components }, at) => formatBytes(totalBytes(components, at)),
  growth: ({ components }) => formatBytes(bytesPerToken(components)),
  floats: ({ components }) => formatCount(floats(components)),
  growthRatio: ({ components }, _, than) =>
    (bytesPerToken(components) / bytesPerToken(than?.components ?? components)).toFixed(1),
  overtaken: ({ components }, _, than) =>
    formatCount(tokensToExceed(than?.components ?? components, memoryOf(components, 1).state) ?? Number.NaN),
  fit: ({ components, billions }, at) =>
    said(
      fillCards(weightBytes(billions), totalBytes(components, at), capacityOf(cards.find(({ id }) => id === 'h100')!)),
    ),
}

interface BillFactProps {
  readonly model: string
  readonly of: string
  readonly at?: number
  readonly than?: string
}

export function BillFact({ model, of, at = 1, than }: BillFactProps) {
  const read = readers[of]
  if (!read) throw new Error(`No fact of real models is called ${of}`)
  return <Said>{read(find(model), at, than ? find(than) : null)}</Said>
}

const none: Design = { full: 0, windowed: 0, recurrent: 0, kvHeads: 1 }

/** What the layers of a design keep for one of the readers of the second challenge. */
export const DesignFact = (design: Partial<Design>) => (
  <Said>{formatBytes(designBytes({ ...none, ...design }, ASKED.tokens))}</Said>
)

export const BillCode = () => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
  <section className="code" tabIndex={0} aria-label="models/memory/real-models.ts">
    <pre>
      <code>{formula.trim()}</code>
    </pre>
  </section>
)
