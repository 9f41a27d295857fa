/** The steps from the LSTM of 2015 to a network of today: which took it furthest, asked before the table shows them. */

import { TableFrame } from '../../figures/table-frame'
import { Choose } from '../choose'
import { createCover, useCovered } from '../cover'
import { formatPerplexity, ladderAnswer, rungs } from './ladder'

const useLadder = createCover()

const [first, last] = [rungs[0], rungs.at(-1)!]

export const LadderPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you look.</b> Stacked LSTMs as in 2015 came to a perplexity of {formatPerplexity(first.perplexity)}.
        Four changes, one after the other, took it down to {formatPerplexity(last.perplexity)}. Which of them divided it
        by most?
      </>
    }
    choices={rungs.flatMap(({ id, change }) => (change ? [{ value: id, text: change }] : []))}
    onCommit={useLadder.getState().look}
    answer={ladderAnswer}
  />
)

export function Ladder() {
  const { open, look } = useLadder()
  const covered = useCovered(!open)
  return (
    <>
      <TableFrame label="The ladder of published changes">
        <thead>
          <tr>
            <th scope="col">network</th>
            <th scope="col" className="n">
              perplexity
            </th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => (
            <tr key={rung.id}>
              <th scope="row">{rung.name}</th>
              <td className="n">
                {!covered || rung === first || rung === last ? formatPerplexity(rung.perplexity) : '?'}
              </td>
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
