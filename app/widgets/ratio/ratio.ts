/** How many layers of a hybrid look back: what is published, what real models chose, and what this notebook has trained. Pure. */

import {
  bytesPerToken,
  type Component,
  type RealModel,
  realModels,
  totalBytes,
} from '../../../models/memory/real-models'
import type { Results } from '../../../models/results'
import { meanTest, smallOnes } from '../training/groups'

/** Share of the layers that attend: 0 for none, 1 for all. */
export type Share = number

/** Validation perplexity of one design at five ratios, all trained alike (Kimi Linear, 2025, table 1). */
export const published: readonly {
  readonly recurrent: number
  readonly attending: number
  readonly perplexity: number
}[] = [
  { recurrent: 15, attending: 1, perplexity: 5.82 },
  { recurrent: 7, attending: 1, perplexity: 5.7 },
  { recurrent: 3, attending: 1, perplexity: 5.65 },
  { recurrent: 1, attending: 1, perplexity: 5.66 },
  { recurrent: 0, attending: 1, perplexity: 5.77 },
]

export const shareOf = ({ recurrent, attending }: { readonly recurrent: number; readonly attending: number }): Share =>
  attending / (recurrent + attending)

/** Stops of the slider: no layer, then those of the published ratios. */
export const stops: readonly Share[] = [0, ...published.map(shareOf)]

/** “1 in 4”, as one says a share. */
export const shareName = (share: Share): string =>
  share === 0 ? 'none' : share === 1 ? 'all' : `1 in ${Number((1 / share).toFixed(1))}`

const LOOKS_BACK: readonly Component['type'][] = ['full', 'sliding', 'mla']

/** Layers that look back, of those that look back or keep a state. A short convolution beside either is not counted. */
export function layersOf({ components }: Pick<RealModel, 'components'>): {
  readonly attending: number
  readonly recurrent: number
} {
  const sum = (some: readonly Component[]) => some.reduce((layers, part) => layers + part.layers, 0)
  const attending = sum(components.filter(({ type }) => LOOKS_BACK.includes(type)))
  const states = sum(components.filter(({ type }) => type === 'state'))
  // A model without a state has its convolutions as layers of their own.
  return { attending, recurrent: states || sum(components.filter(({ type }) => type === 'conv')) }
}

export interface InUse {
  readonly name: string
  readonly share: Share
  readonly attending: number
  readonly recurrent: number
  /** Bytes that each token adds once every window is full. */
  readonly perToken: number
  readonly at128K: number
  readonly assumed: string | null
}

/** Real hybrids, those that look back least first. */
export const inUse: readonly InUse[] = realModels
  .map((model) => ({ model, layers: layersOf(model) }))
  .filter(({ layers }) => layers.attending > 0 && layers.recurrent > 0)
  .map(({ model, layers }) => ({
    name: model.name,
    share: shareOf(layers),
    ...layers,
    perToken: bytesPerToken(model.components),
    at128K: totalBytes(model.components, 131_072),
    assumed: model.assumed ?? null,
  }))
  .sort((a, b) => a.share - b.share || a.perToken - b.perToken)

export interface Own {
  readonly family: string
  readonly name: string
  readonly share: Share
  /** Bits per byte on the test works, the mean over the seeds. */
  readonly bits: number
  /** As float32, after so many symbols. */
  readonly bytes: number
  readonly after: number
}

/** What differs in how many of its layers look back, and in little else. */
const FAMILIES = ['gated-delta', 'hybrid-five-to-one', 'hybrid', 'transformer']

/** This notebook’s networks of the common size, those that look back least first. */
export const ownOf = (results: Results): readonly Own[] =>
  smallOnes(results)
    .filter(({ family }) => FAMILIES.includes(family))
    .map((model) => ({
      family: model.family,
      name: model.name,
      share: model.attending,
      bits: meanTest(model),
      bytes: 4 * model.kept,
      after: results.context,
    }))
    .sort((a, b) => a.share - b.share)

/** Of several with a share, those nearest to a stop: within a quarter of it, so that 1 in 7 stands with 1 in 8. */
export const near = <T extends { readonly share: Share }>(all: readonly T[], stop: Share): readonly T[] =>
  all.filter(({ share }) => (stop === 0 || share === 0 ? share === stop : Math.abs(Math.log2(share / stop)) <= 0.5))
