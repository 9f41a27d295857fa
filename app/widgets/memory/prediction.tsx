/** The questions before the figures of lesson 4, answered by the cell, by the trained heads and by the experiment. */

import { formatCount, formatShare, formatSigned } from '../../figures/format'
import { type ChoiceOf, Choose } from '../choose'
import { useRecordedReading } from '../own-reading'
import { type Pair, VALUES } from './experiment'
import { answerTo, pairOf, presets } from './pairs'
import { useMixQuestion } from './question'
import { reading } from './reading'
import { meanRead } from './reads'
import { pairsAbove } from './recall-shown'
import { idOf, useExperiment } from './recall-store'

type Comes = 'alone' | 'mixed' | 'last'

const comes: readonly ChoiceOf<Comes>[] = [
  { value: 'alone', text: 'The first value, as it was written' },
  { value: 'mixed', text: 'The first value, and a part of the second' },
  { value: 'last', text: 'The second value: it was written last' },
]

export const OverlapPrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you play it.</b> Two pairs are written whose keys have the cosine 0.6. Then the table is read with the
        first key. What comes out?
      </>
    }
    choices={comes}
    answer={(chosen) => {
      const pairs = presets.overlapping.map((typed) => pairOf(typed) as Pair)
      const { output, shares } = answerTo(pairs, 0)
      const written = (vector: Float32Array) => Array.from(vector, (x) => formatSigned(x, 1)).join(', ')
      return (
        `${chosen === 'mixed' ? 'Yes' : 'No'}: with the pairs of “two that overlap” below, ${written(pairs[0]!.value)} was written and ${written(output)} comes out. ` +
        `The rest is ${formatSigned(shares[1]!, 1)} of the second value, ${written(pairs[1]!.value)}.`
      )
    }}
  />
)

const largest: readonly ChoiceOf<number>[] = [
  { value: 0.6, text: 'More than half: it looks one thing up' },
  { value: 0.2, text: 'About a fifth' },
  { value: 0.03, text: 'A few hundredths' },
]

export function MixPrediction() {
  const trace = useRecordedReading(reading)
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> A trained network writes every letter of a text into its tables and reads them at
          every letter. Of what one read brings back, how much belongs to the single token with the largest part?
        </>
      }
      choices={largest}
      question={useMixQuestion}
      answer={(chosen) => {
        if (!trace) return null
        const means = trace.heads.map((_, index) => meanRead(trace, index).largest)
        const mean = means.reduce((a, b) => a + b, 0) / means.length
        const nearest = largest.reduce((a, b) => (Math.abs(b.value - mean) < Math.abs(a.value - mean) ? b : a))
        return `${nearest.value === chosen ? 'Yes' : 'No'}: ${formatShare(mean)}, the mean of ${means.length} heads over the second half of the text below. What comes out is a mixture of nearly everything.`
      }}
    />
  )
}

const ROWS = 32

const counts: readonly ChoiceOf<number>[] = [
  { value: 8, text: 'About 8' },
  { value: ROWS, text: `About ${ROWS}: one for each row` },
  { value: 128, text: 'About 128' },
  { value: ROWS * VALUES, text: `About ${ROWS * VALUES}: one for each number in the table` },
]

export function CliffPrediction() {
  const { curves, start } = useExperiment()
  const pairs = pairsAbove(curves[idOf({ rule: 'linear', keys: ROWS, lean: 0 })], 0.9)
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> A table has {ROWS} rows of {VALUES} numbers. Pairs with random keys are written
          into it, one on top of the other. Up to how many pairs will it give back nine out of ten?
        </>
      }
      choices={counts}
      onCommit={start}
      answer={(chosen) => {
        if (pairs === null) return 'The trials are running.'
        const apart = (value: number) => Math.abs(Math.log(value / pairs))
        const nearest = counts.reduce((a, b) => (apart(b.value) < apart(a.value) ? b : a))
        return `${nearest.value === chosen ? 'Yes' : 'Not quite'}: up to ${formatCount(pairs)} pairs. After that it falls fast; the figure shows where it does for other tables.`
      }}
    />
  )
}
