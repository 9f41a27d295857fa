/** The question before the scan plays, answered by its plan. */

import { type ChoiceOf, Choose } from '../choose'
import { useScanQuestion } from './question'
import { inOrder, plans, runScan } from './scan'
import { useScan } from './store'

const ELEMENTS = 8

const rounds: readonly ChoiceOf<number>[] = [
  { value: 7, text: 'Seven: each waits for the one before' },
  { value: 4, text: 'Four: half at a time' },
  { value: 3, text: 'Three' },
]

export function ScanPrediction() {
  const { pairs, look } = useScan()
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> Eight steps of <i>x</i> = <i>a x</i> + <i>b</i> in a row, and as many hands as you
          like. How many rounds does it take until all eight values of <i>x</i> are known, if a round may use only what
          the rounds before it have made?
        </>
      }
      choices={rounds}
      question={useScanQuestion}
      onCommit={look}
      answer={(chosen) => {
        const [order, doubling] = [plans.order(ELEMENTS).length, plans.doubling(ELEMENTS).length]
        const { products } = runScan('doubling', pairs)
        const opening = chosen === doubling ? 'Yes' : chosen === order ? 'In its own order, yes. But' : 'Fewer still:'
        const work = inOrder(pairs).length === ELEMENTS ? ` They cost ${products} products instead of ${order}.` : ''
        return `${opening}${chosen === doubling ? ':' : ''} ${doubling} rounds are enough, since two steps in a row can be joined into one before anybody knows what went in.${work}`
      }}
    />
  )
}
