/** The questions before the figures of lesson 2, answered by the network's own weights and by its formula. */

import { memoryBytes } from '../../../models/memory/formula'
import { formatBytes, formatCount, formatShare, unbroken } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { type ChoiceOf, Choose } from '../choose'
import { useRecordedReading } from '../own-reading'
import { nearShare } from './happened'
import { looksOf, NEAR } from './heads'
import { useNearQuestion } from './question'
import { MODEL, reading } from './reading'

const shares: readonly ChoiceOf<number>[] = [
  { value: 0.1, text: 'About a tenth: most of what matters lies further back' },
  { value: 0.55, text: 'About half' },
  { value: 0.95, text: 'Nearly all: the next letter depends on the last few' },
]

export function NearPrediction() {
  const trace = useRecordedReading(reading)
  const model = useCatalogModel(MODEL)
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> The network has {model?.architecture.heads ?? 'several'} heads in each of{' '}
          {model?.architecture.layers ?? 'its'} layers, and at each token every head spreads a weight of 1 over the text
          so far. Over all heads and tokens, how much of it goes to the last {NEAR} symbols, the token itself among
          them?
        </>
      }
      choices={shares}
      question={useNearQuestion}
      answer={(chosen) => {
        if (!trace) return null
        const share = nearShare(looksOf(trace))
        const nearest = shares.reduce((a, b) => (Math.abs(b.value - share) < Math.abs(a.value - share) ? b : a))
        const opening = nearest.value === chosen ? 'Yes' : 'Not quite'
        return `${opening}: ${unbroken(formatShare(share))} on the text below. The rest is spread over everything before, and which symbol it goes to changes with each token and head.`
      }}
    />
  )
}

/** The text of the second question, before and after. */
const SHORT = 2048
const LONG = 4096

const ratios: readonly ChoiceOf<number>[] = [
  { value: 1, text: 'It stays as it is' },
  { value: 2, text: 'It doubles' },
  { value: 4, text: 'It grows fourfold: every token looks at every token' },
]

export function SquarePrediction() {
  const model = useCatalogModel(MODEL)
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> A text grows from {formatCount(SHORT)} to {formatCount(LONG)} tokens. What happens to
          the cache?
        </>
      }
      choices={ratios}
      answer={(chosen) => {
        if (!model) return null
        const [before, after] = [memoryBytes(model, SHORT), memoryBytes(model, LONG)]
        const opening = after / before === chosen ? 'Yes' : 'No'
        return `${opening}: it goes from ${unbroken(formatBytes(before))} to ${unbroken(formatBytes(after))}, ${after / before} times as much. Something else grows fourfold; the figure keeps the three apart.`
      }}
    />
  )
}
