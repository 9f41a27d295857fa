/** The two lanes of the race. */

import type { CatalogModel } from '../../../models/catalog'

export type Racer = 'cache' | 'state'

export const racers: readonly Racer[] = ['cache', 'state']

export const RACERS: Readonly<Record<Racer, { model: string; recording: string; name: string; keeps: string }>> = {
  cache: { model: 'transformer', recording: 'race-transformer', name: 'Transformer', keeps: 'keeps every token' },
  state: { model: 'vector-gate', recording: 'race-vector-gate', name: 'Gated RNN', keeps: 'keeps a summary' },
}

/** Which lane a family of the catalog runs in, if any. */
export const racerOf = (family: string): Racer | undefined => racers.find((racer) => RACERS[racer].model === family)

/** What a family is called in the race, if it runs there. */
export const nameInRace = (family: string): string | undefined => {
  const racer = racerOf(family)
  return racer && RACERS[racer].name
}

/** The same models, called as in the race: a lesson that tells two machines apart needs no third name for them. */
export const asMachines = (models: readonly CatalogModel[]): readonly CatalogModel[] =>
  models.map((model) => ({ ...model, name: nameInRace(model.family) ?? model.name }))
