/** The trainings that may stand in one picture: those that read as much. Pure. */

import type { TrainedModel, TrainingRun } from '../../../models/results'
import { formatParameters, formatSymbols } from '../../figures/format'

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

export const groupName = ({ symbols }: Group): string => formatSymbols(symbols)

/** “4.7M parameters”, or from the least to the most. */
export function sizesOf(models: readonly TrainedModel[]): string {
  const all = models.map(({ parameters }) => parameters)
  const [least, most] = [formatParameters(Math.min(...all)), formatParameters(Math.max(...all))]
  return least === most ? `${least} parameters` : `${least} to ${most} parameters`
}

/** Mean over seeds. */
export const meanTest = ({ runs }: TrainedModel): number => runs.reduce((sum, { test }) => sum + test, 0) / runs.length

/** “one seed each”, or how many. */
export function seedsOf(models: readonly TrainedModel[]): string {
  const counts = models.map(({ runs }) => runs.length)
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  if (most === 1) return 'one seed each'
  return least === most ? `${most} seeds each` : `${least} to ${most} seeds each`
}

/** Bits per byte of a run when it had read so many symbols, between two points on a straight line. */
export function bitsAt({ curve }: TrainingRun, symbols: number): number | null {
  const next = curve.findIndex(([read]) => read >= symbols)
  if (next < 0) return null
  const [x1, y1] = curve[next]!
  if (next === 0) return x1 === symbols ? y1 : null
  const [x0, y0] = curve[next - 1]!
  return y0 + ((y1 - y0) * (symbols - x0)) / (x1 - x0)
}
