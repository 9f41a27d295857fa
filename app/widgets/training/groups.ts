/** The trainings that may stand in one picture: those that read as much. Pure. */

import type { Results, TrainedModel, TrainingRun } from '../../../models/results'
import { formatParameters, formatSeeds, formatSymbols } from '../../figures/format'

export interface Group {
  /** Symbols that each of its trainings read. */
  readonly symbols: number
  readonly models: readonly TrainedModel[]
}

/** Models by how much they read, the longest training first. A model with several runs has all of them in one group. */
export function groupsOf(models: readonly TrainedModel[]): readonly Group[] {
  const by = new Map<number, TrainedModel[]>()
  for (const model of models) {
    const symbols = model.runs[0]!.symbols
    by.set(symbols, [...(by.get(symbols) ?? []), model])
  }
  return [...by].sort(([a], [b]) => b - a).map(([symbols, found]) => ({ symbols, models: found }))
}

/** A network as it is named beside others of its group: its size, where that is not the size of most of them. */
export function titlesOf(models: readonly TrainedModel[]): ReadonlyMap<string, string> {
  const count = (size: string) => models.filter((model) => model.size === size).length
  const usual = Math.max(...models.map(({ size }) => count(size)))
  return new Map(
    models.map(({ id, name, size, parameters }) => [
      id,
      count(size) === usual ? name : `${name}, ${formatParameters(parameters)}`,
    ]),
  )
}

export const groupName = ({ symbols }: Group): string => formatSymbols(symbols)

/** “4.7M parameters”, or from the least to the most. */
export function sizesOf(models: readonly TrainedModel[]): string {
  const all = models.map(({ parameters }) => parameters)
  const [least, most] = [formatParameters(Math.min(...all)), formatParameters(Math.max(...all))]
  return least === most ? `${least} parameters` : `${least} to ${most} parameters`
}

/** Mean over seeds. */
export const meanTest = ({ runs }: TrainedModel): number => runs.reduce((sum, { test }) => sum + test, 0) / runs.length

/** Those of the size that the lessons compare. */
export const smallOnes = ({ models }: Pick<Results, 'models'>): readonly TrainedModel[] =>
  models.filter(({ size }) => size === 'small')

/**
 * The network that keeps most; among those that need no more bits than it does, the best of those that keep least; and how
 * many times as much the first keeps.
 */
export function extremes(models: readonly TrainedModel[]) {
  const most = models.reduce((a, b) => (b.kept > a.kept ? b : a))
  const asGood = models.filter((model) => meanTest(model) <= meanTest(most))
  const least = Math.min(...asGood.map(({ kept }) => kept))
  const best = asGood.filter(({ kept }) => kept === least).sort((a, b) => meanTest(a) - meanTest(b))[0]!
  return { most, best, times: Math.round(most.kept / least) }
}

/** How far the seeds of one network lie apart in their test score at most; null where each has one. */
export function seedSpread(models: readonly TrainedModel[]): number | null {
  const spreads = models
    .filter(({ runs }) => runs.length > 1)
    .map(({ runs }) => Math.max(...runs.map(({ test }) => test)) - Math.min(...runs.map(({ test }) => test)))
  return spreads.length === 0 ? null : Math.max(...spreads)
}

/** “one seed each”, or how many. */
export const seedsOf = (models: readonly TrainedModel[]): string => formatSeeds(models.map(({ runs }) => runs.length))

/** Bits per byte of a run when it had read so many symbols, between two points on a straight line. */
export function bitsAt({ curve }: TrainingRun, symbols: number): number | null {
  const next = curve.findIndex(([read]) => read >= symbols)
  if (next < 0) return null
  const [x1, y1] = curve[next]!
  if (next === 0) return x1 === symbols ? y1 : null
  const [x0, y0] = curve[next - 1]!
  return y0 + ((y1 - y0) * (symbols - x0)) / (x1 - x0)
}
