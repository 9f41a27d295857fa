/** How many pairs each rule holds with each number of rows, how far its seeds lie apart, and what a longer training makes of it. */

import type { Spread } from '../../../models/task-records'
import { formatCount } from '../../figures/format'
import { TableFrame } from '../../figures/table-frame'
import { useLonger, useTaskRecords } from '../../state/task-records'
import { useCovered } from '../cover'
import { Covered } from '../covered'
import { compared, pairsText, seedsText } from './held'
import { useScores } from './store'

export function HeldTable() {
  const records = useTaskRecords()
  const longer = useLonger('recall')
  const { open, look } = useScores()
  const covered = useCovered(!open)
  if (covered)
    return (
      <Covered show="Show the table" onLook={look} height={160}>
        Covered until you have said which rule holds more.
      </Covered>
    )
  if (!records || !longer) return <p className="missing">Opening the scores …</p>
  const halves = [
    { steps: longer.usual, rows: compared(records) },
    { steps: longer.more, rows: compared(longer.records) },
  ] as const
  return (
    <TableFrame
      label="Pairs that each rule holds"
      caption="Pairs up to which nine answers of ten are right, after so many steps of training: the mean of the seeds, and the least and the most of them."
    >
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            rows a head
          </th>
          {halves.map(({ steps }) => (
            <th key={steps} scope="colgroup" colSpan={2} className="n">
              {formatCount(steps)} steps
            </th>
          ))}
        </tr>
        <tr>
          {halves.map(({ steps }) => [
            <th key={`${steps} adds`} scope="col" className="n">
              adds
            </th>,
            <th key={`${steps} delta`} scope="col" className="n">
              delta rule
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {halves[0].rows.map(({ rows }, i) => (
          <tr key={rows}>
            <th scope="row">{rows}</th>
            {halves.map(({ steps, rows: all }) => [
              <Pairs key={`${steps} adds`} of={all[i]?.adds} />,
              <Pairs key={`${steps} delta`} of={all[i]?.delta} />,
            ])}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}

const Pairs = ({ of }: { readonly of: Spread | undefined }) => (
  <td className="n">
    {of && pairsText(of)} <small>{of && seedsText(of)}</small>
  </td>
)
