/** The picture as a table: every network and seed at every length. */

import { formatCount } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import { type Board, recordedAt } from './board'
import { formatScore, formatTally } from './format-score'
import type { Tallies } from './use-measuring'
import { wordsOf } from './words'

export const ScoreTable = ({ board, tallies }: { readonly board: Board; readonly tallies: Tallies }) => (
  <MatrixTable
    caption={`${board.real ? 'Mean squared error' : 'Accuracy'} by length in ${wordsOf(board.shown).unit}: measured here (95 % interval; sequences), else as recorded`}
    columns={board.stops.map(formatCount)}
    rows={[
      ...board.networks.map(({ name, seed }, i) => ({
        name: `${name}, seed ${seed}`,
        cells: board.stops.map((length, s) => {
          const tally = tallies[i]![s]!
          const recorded = recordedAt(board.shown, board.networks[i]!, length)
          if (tally.sequences > 0) return formatTally(tally, board.real)
          return recorded === null ? '' : `recorded ${formatScore(recorded, board.real)}`
        }),
      })),
      ...board.lines.flatMap(({ further }) =>
        further.map((network) => ({
          name: `${network.name}, seed ${network.seed}`,
          cells: board.stops.map((length) => {
            const recorded = recordedAt(board.shown, network, length)
            return recorded === null ? '' : `recorded ${formatScore(recorded, board.real)}`
          }),
        })),
      ),
    ]}
  />
)
