/** What stands on the bench: up to four lanes, a prompt, how much they write; and what a link keeps of it. Pure. */

import { type CatalogModel, layerMixers } from '../../models/catalog'
import type { Quantity } from '../figures/colours'
import { MOST_LANES, type Shared, type SharedLane } from '../state/share'

export type Lane = SharedLane

export const FIGURE = 'lab'

/** Symbols that a lane writes at most; with the longest prompt this is as far as a Transformer's positions reach. */
export const MOST_TOKENS = 8000

/** Symbols of a run that keeps its probes, prompt included: about 25 kB each of a network with 24 heads. */
export const MOST_PROBED = 1000

export const openingLanes: readonly Lane[] = [
  { model: 'transformer', gate: 'own', probes: false },
  { model: 'vector-gate', gate: 'own', probes: false },
]

export const OPENING_TOKENS = 400

/** A whole number of symbols that a lane may write. */
export const tokensWithin = (n: number): number => Math.min(MOST_TOKENS, Math.max(1, Math.round(n)))

export const letterOf = (index: number): string => 'ABCD'[index] ?? String(index + 1)

/** A model as a list names it: the size tells namesakes apart. */
export const titleOf = ({ name, size }: Pick<CatalogModel, 'name' | 'size'>): string =>
  size === 'small' ? name : `${name}, ${size}`

const gates = { none: 'no decay', fixed: 'a fixed decay', 'data-dependent': 'a decay from the token' } as const

/** What a model is, in half a sentence: what it keeps, and what forgets. */
export function whatItIs(model: Pick<CatalogModel, 'mixer' | 'pattern' | 'architecture' | 'gate' | 'state'>): string {
  const mixers = layerMixers(model)
  const attending = mixers.filter((mixer) => mixer === 'attention' || mixer === 'conv-attention').length
  const layers = `${mixers.length} layers`
  if (attending === mixers.length) return `${layers} of attention; keeps every token`
  const decay = model.gate ? gates[model.gate] : 'no decay'
  if (attending > 0)
    return `${layers}, of which ${attending} attend; ${decay} in the others; keeps states and every token`
  return `${layers}, ${decay}; keeps a state of fixed size`
}

/** Bytes of what never grows; the rest of a run's bytes is cache. */
export const stateBytes = ({ state }: Pick<CatalogModel, 'state'>): number =>
  state.filter(({ grows }) => grows === null).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 4), 0)

/** Line of a lane in a chart: never colour alone. */
export interface LaneStyle {
  readonly quantity: Quantity
  readonly dash: readonly number[]
}

const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3.5], [11, 3, 2, 3]]
/** Colours by what a lane keeps, in the order in which they are given out. */
const colours: Readonly<Record<'state' | 'cache' | 'both', readonly Quantity[]>> = {
  state: ['state', 'gate', 'value', 'output'],
  cache: ['cache', 'query', 'key', 'output'],
  both: ['write', 'output', 'key', 'query'],
}

/** The first lane of states alone has the colour of states, the first of caches alone that of caches; all differ. */
export function laneStyles(models: readonly (Pick<CatalogModel, 'state'> | null)[]): LaneStyle[] {
  const used = new Set<Quantity>()
  return models.map((model, i) => {
    const cache = model?.state.some(({ grows }) => grows !== null)
    const state = model?.state.some(({ grows }) => grows === null)
    const quantity = colours[cache ? (state ? 'both' : 'cache') : 'state'].find((colour) => !used.has(colour))!
    used.add(quantity)
    return { quantity, dash: dashes[i]! }
  })
}

/** The lanes of a link that the catalog can run; a lesion where there is no gate to freeze is dropped. */
export function lanesOf(shared: Shared | null, models: readonly CatalogModel[]): readonly Lane[] {
  const lanes = (shared?.lanes ?? []).flatMap((lane): Lane[] => {
    const model = models.find(({ id }) => id === lane.model)
    return model ? [{ ...lane, gate: model.lesion ? lane.gate : 'own' }] : []
  })
  return lanes.length > 0 ? lanes.slice(0, MOST_LANES) : openingLanes
}
