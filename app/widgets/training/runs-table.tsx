/** Every network of the size that the lessons compare, over its seeds: from public/results.json. */

import { formatBits, formatCount } from '../../figures/format'
import { TableFrame } from '../../figures/table-frame'
import { useResults } from '../../state/results'
import { meanTest, smallOnes } from './groups'
import { rateText } from './sweeps'

export function RunsTable() {
  const { results, error } = useResults()
  if (!results) return <p className="missing">{error ?? 'Opening the records …'}</p>
  const models = [...smallOnes(results)].sort((a, b) => meanTest(a) - meanTest(b))
  return (
    <TableFrame
      label="All networks of this size"
      caption={
        <>
          Bits per byte on whole works that no network has read, before the weights are rounded for this page; where
          there are several seeds, their mean, and the lowest and highest. Numbers kept are those after{' '}
          {formatCount(results.context)} symbols.
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col">network</th>
          <th scope="col" className="n">
            bits per byte
          </th>
          <th scope="col" className="n">
            seeds
          </th>
          <th scope="col" className="n">
            numbers kept
          </th>
          <th scope="col" className="n">
            learning rate
          </th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => {
          const all = model.runs.map(({ test }) => test)
          return (
            <tr key={model.id}>
              <th scope="row">{model.name}</th>
              <td className="n">{formatBits(meanTest(model))}</td>
              <td className="n">
                {all.length}
                {all.length > 1 && ` (${formatBits(Math.min(...all))} to ${formatBits(Math.max(...all))})`}
              </td>
              <td className="n">{formatCount(model.kept)}</td>
              <td className="n">{rateText(model.runs[0]!.rate)}</td>
            </tr>
          )
        })}
      </tbody>
    </TableFrame>
  )
}
