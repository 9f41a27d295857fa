/** How far each network finds the needle, from every start that was trained; the figure shows one start of each. */

import { networksOf } from '../../../models/task-catalog'
import { TableFrame } from '../../figures/table-frame'
import { useTaskCatalog } from '../../state/task-catalog'
import { useTaskRecords } from '../../state/task-records'
import { fillers, gridOf, seedsOf } from './grid'
import { fillerName, reachText } from './words'

export function NeedleTable() {
  const records = useTaskRecords()
  const { catalog } = useTaskCatalog()
  if (!records || !catalog || networksOf(catalog, 'needle').length === 0)
    return <p className="missing">Opening the scores …</p>
  const grid = gridOf(catalog)
  const columns = fillers.map((filler) => seedsOf(grid, records, filler))
  return (
    <TableFrame
      label="How far the needle is found"
      caption="The longest texts, in symbols, in which nine letters of ten are right wherever the needle lies: one number for each start of a network."
    >
      <thead>
        <tr>
          <th scope="col">network</th>
          {fillers.map((filler) => (
            <th key={filler} scope="col" className="n">
              {fillerName[filler]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.networks.map(({ model, name }, i) => (
          <tr key={model}>
            <th scope="row">{name}</th>
            {columns.map((column, j) => (
              <td key={fillers[j]} className="n">
                {reachText(column[i]!.seeds)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
