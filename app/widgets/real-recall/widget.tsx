/** Recall on real documents, in print: asked before the table is shown. */

import { TableFrame } from '../../figures/table-frame'
import { Choose } from '../choose'
import { createCover, useCovered } from '../cover'
import { ASKED, attention, choices, published, recallAnswer, tests } from './published'

const useTable = createCover()

export const RealRecallPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you look.</b> Two networks of 1.4 billion parameters have read 10 billion tokens, one with attention,
        one a Mamba. In the documents of {ASKED} the first gives {attention} % of the answers, all of which stand in the
        text. How many does the second give?
      </>
    }
    choices={choices}
    onCommit={useTable.getState().look}
    answer={recallAnswer}
  />
)

export function RealRecall() {
  const { open, look } = useTable()
  const covered = useCovered(!open)
  return (
    <>
      <TableFrame label="Recall in published networks">
        <thead>
          <tr>
            <th scope="col">network</th>
            {tests.map((name) => (
              <th key={name} scope="col" className="n">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {published.map(({ name, scores }, i) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {scores.map((score, j) => (
                <td key={tests[j]} className="n">
                  {!covered || i === 0 ? score.toFixed(1) : '?'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {covered && (
        <button type="button" className="plain" onClick={look}>
          Show me without an answer
        </button>
      )}
    </>
  )
}
