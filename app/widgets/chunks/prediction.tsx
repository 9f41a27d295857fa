/** The questions before the chunks and before the curve, answered by their arithmetic. */

import { formatCount } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { type ChoiceOf, Choose } from '../choose'
import { cheapest, costOf, LENGTH, sizeOf, useCost } from './cost'
import { useCostQuestion, useScoresQuestion } from './question'
import { MODEL, useOpenChunks } from './reading'

/** The cut of the second question, as the figure opens. */
const [TEXT, CHUNK] = [64, 16]
const scoresOf = (n: number) => (n * (n + 1)) / 2

const scores: readonly ChoiceOf<number>[] = [
  { value: scoresOf(TEXT), text: `${formatCount(scoresOf(TEXT))}: every pair still counts` },
  { value: scoresOf(TEXT) / 4, text: `${formatCount(scoresOf(TEXT) / 4)}: a quarter` },
  {
    value: (TEXT / CHUNK) * scoresOf(CHUNK),
    text: `${formatCount((TEXT / CHUNK) * scoresOf(CHUNK))}: about a quarter, and a little more`,
  },
]

export const ScoresPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before it plays.</b> {TEXT} symbols have {formatCount(scoresOf(TEXT))} pairs of a symbol and one up to it. If
        they are cut into {TEXT / CHUNK} chunks, how many scores are computed?
      </>
    }
    choices={scores}
    question={useScoresQuestion}
    onCommit={useOpenChunks.getState().look}
    answer={(chosen) => {
      const right = (TEXT / CHUNK) * scoresOf(CHUNK)
      return `${chosen === right ? 'Yes' : 'No'}: ${TEXT / CHUNK} triangles of ${scoresOf(CHUNK)} scores, ${right} in all. The other ${formatCount(scoresOf(TEXT) - right)} pairs are not computed one by one; what they would give comes through the state.`
    }}
  />
)

const sizes: readonly ChoiceOf<number>[] = [
  { value: 1, text: 'One: the step wastes nothing' },
  { value: 8, text: 'A few' },
  { value: 512, text: 'Some hundred' },
  { value: LENGTH, text: 'All at once: nothing has to be carried' },
]

export function CostPrediction() {
  const model = useCatalogModel(MODEL)
  const look = useCost((state) => state.look)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> A text has {formatCount(LENGTH)} symbols. With how many symbols a chunk does a head
          need the fewest multiplications?
        </>
      }
      choices={sizes}
      question={useCostQuestion}
      onCommit={look}
      answer={(chosen) => {
        if (!model) return null
        const size = sizeOf(model)
        const best = cheapest(size)
        const [least, step] = [costOf(best, size), costOf(1, size)]
        const nearest = sizes.reduce((a, b) =>
          Math.abs(Math.log2(b.value / best)) < Math.abs(Math.log2(a.value / best)) ? b : a,
        )
        const saved = Math.round((1 - least.products / step.products) * 100)
        return `${nearest.value === chosen ? 'Yes' : 'No'}: with ${best}, ${saved} % fewer than with one. But the curve is flat there, and the reason for chunks is the other one.`
      }}
    />
  )
}
