/** Every pair that was trained on selective copying, beside its twin: what the prose counts, in numbers. */

import { taskOf } from '../../../models/task-catalog'
import { TableFrame } from '../../figures/table-frame'
import { useTaskCatalog } from '../../state/task-catalog'
import { useTaskRecords } from '../../state/task-records'
import { lengths, pairScores } from './networks'

const whole = (share: number) => Math.round(100 * share)

export function CopyTable() {
  const { error } = useTaskCatalog()
  const catalog = useTaskRecords()
  if (!catalog) return <p className="missing">{error ?? 'Opening the list of task networks …'}</p>
  const { trained, far } = lengths(catalog)
  const guess = whole(taskOf(catalog, 'selective-copying').chance)
  return (
    <TableFrame
      label="Gates and their twins on selective copying"
      caption={
        <>
          Letters right, in percent, as recorded with PyTorch. A guess gets {guess}. The first three pairs are those of
          the figure.
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            network
          </th>
          <th scope="colgroup" colSpan={2} className="n">
            {trained} steps
          </th>
          <th scope="colgroup" colSpan={2} className="n">
            {far} steps
          </th>
        </tr>
        <tr>
          {[trained, far].map((noise) => [
            <th key={`${noise} fixed`} scope="col" className="n">
              fixed
            </th>,
            <th key={`${noise} moving`} scope="col" className="n">
              token
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {pairScores(catalog).map((pair) => (
          <tr key={pair.name}>
            <th scope="row">{pair.name}</th>
            <td className="n">{whole(pair.near.fixed)}</td>
            <td className="n">{whole(pair.near.moving)}</td>
            <td className="n">{whole(pair.far.fixed)}</td>
            <td className="n">{whole(pair.far.moving)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  )
}
