/** How many pairs each rule holds with each number of rows, and how far its seeds lie apart. */

import { TableFrame } from '../../figures/table-frame'
import { useTaskRecords } from '../../state/task-records'
import { compared, pairsText, seedsText } from './held'

export function HeldTable() {
  const records = useTaskRecords()
  if (!records) return <p className="missing">Opening the scores …</p>
  return (
    <TableFrame
      label="Pairs that each rule holds"
      caption="Pairs up to which nine answers of ten are right: the mean of the seeds, and the least and the most of them."
    >
      <thead>
        <tr>
          <th scope="col">rows a head</th>
          <th scope="col" className="n">
            adds
          </th>
          <th scope="col" className="n">
            delta rule
          </th>
        </tr>
      </thead>
      <tbody>
        {compared(records).map(({ rows, adds, delta }) => (
          <tr key={rows}>
            <th scope="row">{rows}</th>
            {[adds, delta].map((pairs, i) => (
              <td key={i === 0 ? 'adds' : 'delta'} className="n">
                {pairsText(pairs)} <small>{seedsText(pairs)}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
