/** The pictures of the four networks as tables: scores by length, and the decays of every channel. */

import type { TaskNetworkEntry } from '../../../models/task-catalog'
import { formatSigned } from '../../figures/format'
import { MatrixTable } from '../../figures/matrix-table'
import type { Board } from '../task/board'
import type { Measuring } from '../task/use-measuring'
import { pointsOf } from './score-points'
import { percent, type Records } from './seeds'
import type { Decays } from './use-decays'

export const DecaysTable = ({
  networks,
  decays,
}: {
  readonly networks: readonly TaskNetworkEntry[]
  readonly decays: Readonly<Record<string, Decays>>
}) => (
  <MatrixTable
    caption="Decay of each channel of the first layer, at a 0 and at a 1"
    columns={(decays[networks[0]?.id ?? ''] ?? []).map((_, channel) => String(channel))}
    rows={networks.flatMap(({ id, name, seed }) =>
      ([0, 1] as const).map((bit) => ({
        name: `${name}, seed ${seed}, at a ${bit}`,
        cells: (decays[id] ?? []).map((pair) => formatSigned(pair[bit], 4)),
      })),
    )}
  />
)

interface ScoresTableProps {
  readonly board: Board
  readonly measuring: Measuring
  readonly records: Records
}

export const ScoresTable = ({ board, measuring, records }: ScoresTableProps) => (
  <MatrixTable
    caption="Share of strings with the right last answer: measured here, or recorded (in brackets) where nothing has been measured"
    columns={board.stops.map((length) => `${length} bits`)}
    rows={board.lines.flatMap(({ model, name }) => {
      const seeds = pointsOf(board, measuring, records, model)
      return seeds.map(({ seed, points }) => ({
        name: seeds.length > 1 ? `${name}, seed ${seed}` : name,
        cells: points.map(({ recorded, live }) =>
          live ? percent(live.mean) : recorded === null ? '' : `(${percent(recorded)})`,
        ),
      }))
    })}
  />
)
