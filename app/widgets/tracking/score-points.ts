/** What is known of a network's accuracy by length: recorded with PyTorch, and measured in this page. */

import { intervalOf, meanOf } from '../../../models/tasks/score'
import type { Board } from '../task/board'
import type { Measuring } from '../task/use-measuring'
import { percents, type Records } from './seeds'

export interface ScorePoint {
  readonly length: number
  /** What PyTorch recorded there, or null where it did not test. */
  readonly recorded: number | null
  /** Measured in this page; null before the first sequence. */
  readonly live: { readonly mean: number; readonly interval: readonly [number, number] } | null
}

const membersOf = (board: Board, model: string) => board.lines.find((line) => line.model === model)?.members ?? []

/** What is known of one seed of a model. */
export interface SeedPoints {
  readonly seed: number
  /** In the order of the board's stops. */
  readonly points: readonly ScorePoint[]
}

/** By seed of a model, those that only were recorded among them. What was recorded is left out until the reader has `looked`. */
export const pointsOf = (
  board: Board,
  { tallies }: Measuring,
  records: Records,
  model: string,
  looked = true,
): SeedPoints[] =>
  records(model).map(({ seed, byLength }) => {
    const network = membersOf(board, model).find((member) => board.networks[member]!.seed === seed)
    const points = board.stops.map((length, stop): ScorePoint => {
      const tally = network === undefined ? null : tallies[network]![stop]!
      const live =
        tally && tally.sequences > 0 ? { mean: meanOf(tally), interval: intervalOf(tally, board.real) } : null
      return { length, recorded: looked ? (byLength.get(length) ?? null) : null, live }
    })
    return { seed, points }
  })

/** What is shown of a point: what was measured here, else what was recorded. */
export const shareOf = ({ live, recorded }: ScorePoint): number | null => live?.mean ?? recorded

/** Shares by length, as one says them: where there are several seeds, from the lowest to the highest. */
export function spoken(seeds: readonly SeedPoints[]): string {
  const said = (seeds[0]?.points ?? []).flatMap(({ length }, stop) => {
    const shares = seeds.flatMap(({ points }) => shareOf(points[stop]!) ?? [])
    return shares.length > 0 ? [`${percents(shares)} at ${length} bits`] : []
  })
  return said.length === 0
    ? 'no scores are shown yet'
    : `${said.join(', ')}${seeds.length > 1 ? ` over ${seeds.length} seeds` : ''}`
}
