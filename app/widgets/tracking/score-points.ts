/** What is known of a network's accuracy by length: recorded with PyTorch, and measured in this page. */

import { intervalOf, meanOf } from '../../../models/tasks/score'
import { type Board, recordedAt } from '../task/board'
import type { Measuring } from '../task/use-measuring'
import { percent } from './networks'

export interface ScorePoint {
  readonly length: number
  /** What PyTorch recorded there, or null where it did not test. */
  readonly recorded: number | null
  /** Measured in this page; null before the first sequence. */
  readonly live: { readonly mean: number; readonly interval: readonly [number, number] } | null
}

const membersOf = (board: Board, model: string) => board.lines.find((line) => line.model === model)?.members ?? []

/** By seed of a model, then by length. What was recorded is left out until the reader has `looked`. */
export const pointsOf = (board: Board, { tallies }: Measuring, model: string, looked = true): ScorePoint[][] =>
  membersOf(board, model).map((network) =>
    board.stops.map((length, stop) => {
      const tally = tallies[network]![stop]!
      const live = tally.sequences > 0 ? { mean: meanOf(tally), interval: intervalOf(tally, board.real) } : null
      return { length, recorded: looked ? recordedAt(board, network, length) : null, live }
    }),
  )

/** Shares by length, of the first seed, as one says them. */
export const spoken = (board: Board, measuring: Measuring, model: string, looked: boolean): string =>
  (pointsOf(board, measuring, model, looked)[0] ?? [])
    .flatMap(({ length, recorded, live }) => {
      const share = live?.mean ?? recorded
      return share === null ? [] : [`${percent(share)} at ${length} bits`]
    })
    .join(', ') || 'no scores are shown yet'
