/** The question before the figure of gradients, answered by computing it. */

import { Choose } from '../choose'
import { said } from './numbers'
import { useReachQuestion } from './question'
import { opening } from './store'
import { curvesFor } from './use-curves'
import { usePair } from './use-pair'

const BACK = 20

/** Where the choices end: above the first, between, below the last. */
const CHOICES = [
  { value: 'most', text: 'More than half of it', from: 0.5, to: Number.POSITIVE_INFINITY },
  { value: 'some', text: 'A tenth or so', from: 0.01, to: 0.5 },
  { value: 'thousandth', text: 'A thousandth or so', from: 1e-4, to: 0.01 },
  { value: 'nothing', text: 'Less than a ten-thousandth', from: 0, to: 1e-4 },
] as const

export function ReachPrediction() {
  const { pair } = usePair()
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> A plain network is about to be trained; its weights are still random. How much of the
          gradient at its answer is left {BACK} steps before?
        </>
      }
      choices={CHOICES}
      question={useReachQuestion}
      answer={(chosen) => {
        if (!pair) return null
        const { plain, gated } = curvesFor(pair, { ...opening, weights: 'fresh' })
        const trained = curvesFor(pair, opening).plain.left[BACK]!
        const left = plain.left[BACK]!
        const right = CHOICES.find(({ from, to }) => left >= from && left < to)
        return (
          `${right?.value === chosen ? 'So it is' : 'Not so'}. Computed just now: ${said(left)} of it. ` +
          `In an LSTM that is as untrained it is ${said(gated.left[BACK]!)}. ` +
          `The figure opens on the networks after training, where the plain one has ${said(trained)}; “as training finds them” shows these.`
        )
      }}
    />
  )
}
