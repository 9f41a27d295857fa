/** What a model card says in numbers: every one from the catalog. */

import { type CatalogModel, keepsTokens } from '../../../models/catalog'
import { memoryBytes } from '../../../models/memory/formula'
import { formatBits, formatBytes, formatCount, formatParameters, formatSymbols } from '../../figures/format'

export interface Row {
  readonly name: string
  readonly value: string
}

const FAR = 4096

const GATES = {
  none: 'no decay',
  fixed: 'a learned constant decay',
  'data-dependent': 'a decay from the token',
} as const
const DIFFERS = { write: 'write strength', reach: 'range of the write strength' } as const

function shape(model: CatalogModel): string {
  const { layers, width, heads, kvHeads, keys, values, channels, hidden } = model.architecture
  const inner = channels
    ? `${formatCount(channels)} channels`
    : `${heads} heads${kvHeads === heads || !keepsTokens(model) ? '' : ` (${kvHeads} of keys and values)`} of ${keys}\u00a0×\u00a0${values}`
  return `${layers} layers of ${width}, ${inner}${hidden ? `, inner width ${formatCount(hidden)}` : ''}`
}

/** What the layers of a hybrid are, “6 of delta, 2 of attention”; null for the others. */
function layersOf({ pattern }: CatalogModel): string | null {
  if (!pattern) return null
  const counts = new Map<string, number>()
  for (const mixer of pattern) counts.set(mixer, (counts.get(mixer) ?? 0) + 1)
  return [...counts].map(([mixer, count]) => `${count} of ${mixer}`).join(', ')
}

function seen({ context }: CatalogModel['training']): string {
  return context
    .map(({ length, symbols }) => `${formatSymbols(symbols)} in windows of ${formatCount(length)}`)
    .join(', ')
}

/** The rows of a card, in order. `all`: the catalog, in which twins have their names. */
export function recordOf(model: CatalogModel, all: readonly CatalogModel[]): readonly Row[] {
  const { training, quality, weights } = model
  const layers = layersOf(model)
  const twins = model.twins.flatMap(({ id, differs }) => {
    const twin = all.find((other) => other.id === id)
    if (!twin) return []
    return [
      differs === 'gate'
        ? `${twin.name}, with ${GATES[twin.gate ?? 'none']}`
        : `${twin.name}, with another ${DIFFERS[differs]}`,
    ]
  })
  const lesion = quality.lesionValidation
  return [
    { name: 'Size', value: `${formatParameters(model.parameters)} parameters: ${shape(model)}` },
    ...(layers ? [{ name: 'Layers', value: layers }] : []),
    {
      name: 'Bits per byte',
      value: `${formatBits(quality.test)} on test works, ${formatBits(quality.validation)} on validation works`,
    },
    {
      name: 'Before rounding',
      value: `${formatBits(quality.float.test)} and ${formatBits(quality.float.validation)}; shipped at ${weights.bits} bits a weight`,
    },
    ...(lesion ? [{ name: 'With its decay frozen', value: `${formatBits(lesion)} on validation works` }] : []),
    { name: `Memory after ${formatCount(FAR)} tokens`, value: formatBytes(memoryBytes(model, FAR)) },
    { name: 'Download', value: formatBytes(model.files.weights.bytes + model.files.play.bytes) },
    { name: 'Trained on', value: `${formatSymbols(training.symbols)} symbols of stories: ${seen(training)}` },
    {
      name: 'Run',
      value: `learning rate ${training.learningRate}, seed ${training.seed}, commit ${training.commit.slice(0, 7)}, ${minutes(training.seconds)} on ${training.hardware === 'CPU' ? 'a processor' : `one ${training.hardware}`}`,
    },
    ...(twins.length ? [{ name: 'Twins', value: twins.join('; ') }] : []),
  ]
}

function minutes(seconds: number): string {
  const rounded = Math.round(seconds / 60)
  return rounded === 1 ? '1 minute' : `${rounded} minutes`
}
