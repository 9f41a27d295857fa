/** Which networks share one picture of curves, where there are too many for one. Pure. */

import type { TrainedModel } from '../../../models/results'

/** Lines that can still be told apart. */
const MOST = 7

const SETS = [
  {
    name: 'one of each kind',
    families: ['transformer', 'hybrid', 'gated-delta', 'vector-gate', 'min-gru', 'linear-attention'],
  },
  {
    name: 'tables',
    families: [
      'linear-attention',
      'fixed-decay',
      'scalar-gate',
      'vector-gate',
      'delta',
      'gated-delta',
      'gated-delta-fixed-decay',
      'gated-delta-fixed-write',
    ],
  },
  { name: 'rows of numbers', families: ['min-gru', 'min-gru-fixed', 'rg-lru', 'rg-lru-fixed', 's6', 's6-fixed'] },
  { name: 'attention', families: ['transformer', 'transformer-conv', 'hybrid', 'hybrid-five-to-one'] },
] as const

export interface Picture {
  readonly name: string
  readonly models: readonly TrainedModel[]
}

/** The pictures of a group: a single one, or by kind. What is in no other picture is in the last. */
export function picturesOf(models: readonly TrainedModel[]): readonly Picture[] {
  if (models.length <= MOST) return [{ name: 'all', models }]
  const small = models.filter(({ size }) => size === 'small')
  const pictures = SETS.map(({ name, families }) => ({
    name,
    models: families.flatMap((family) => small.find((model) => model.family === family) ?? []),
  }))
  const drawn = new Set(pictures.flatMap((picture) => picture.models))
  const rest = models.filter((model) => !drawn.has(model))
  return [...pictures, { name: 'others', models: rest }].filter((picture) => picture.models.length > 0)
}
