/** The question before the gate: where will the network that decides by itself forget most? Answered by its own gates. */

import { formatAlpha } from '../../figures/format'
import { useRecorded } from '../../state/recorded'
import { type ChoiceOf, Choose } from '../choose'
import type { HeadMeasure } from './heads'
import { useGateQuestion } from './question'
import { measuresOf } from './row-names'
import { recordings } from './traces'

type Key = 'inside a word' | 'space' | 'sentence end'

const choices: readonly (ChoiceOf<Key> & { readonly short: string })[] = [
  { value: 'inside a word', text: 'Inside words, a little at every letter', short: 'inside words' },
  { value: 'space', text: 'At the spaces between words', short: 'at spaces' },
  { value: 'sentence end', text: 'At the ends of sentences', short: 'at sentence ends' },
]

const wanted = { trace: recordings['data-dependent'] }

export function GatePrediction() {
  const { trace } = useRecorded(wanted, ['trace']).traces
  const means = trace ? meansOver(measuresOf(trace)) : null
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> Three networks were trained on the same stories. One never forgets, one forgets at
          fixed rates, and one computes <em className="q-gate">α</em> from the token that it has just read. Where will
          the third one forget most?
        </>
      }
      choices={choices}
      question={useGateQuestion}
      answer={(chosen) => means && verdict(means, chosen)}
    />
  )
}

type Means = Readonly<Record<Key, number>>

/** Mean decay of all heads together at each kind of place. */
function meansOver(measures: readonly HeadMeasure[]): Means | null {
  const mean = (key: Key) => {
    const values = measures.flatMap(({ at }) => (at[key] === null ? [] : [at[key]]))
    return values.length === 0 ? Number.NaN : values.reduce((sum, x) => sum + x, 0) / values.length
  }
  const means = { 'inside a word': mean('inside a word'), space: mean('space'), 'sentence end': mean('sentence end') }
  return Object.values(means).some(Number.isNaN) ? null : means
}

/** Means closer than this are not told apart in words. */
const LEVEL = 0.01

function verdict(means: Means, chosen: Key): string {
  const order = [...choices].sort((a, b) => means[a.value] - means[b.value])
  const [most] = order
  const numbers = order.map(({ value, short }) => `${short} ${formatAlpha(means[value])}`).join(', ')
  const level = Math.max(...Object.values(means)) - Math.min(...Object.values(means)) < LEVEL
  const opening = level
    ? 'On this text it forgets about as much everywhere.'
    : most?.value === chosen
      ? 'So it does.'
      : `It forgets most ${most?.short}.`
  return `${opening} Mean decay of all heads on the text below: ${numbers}. Lower forgets more. The figure shows which heads do it.`
}
