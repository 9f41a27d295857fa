/** The questions before the figures of lesson 2, answered by the network's own weights and by its formula. */

import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { memoryBytes } from '../../../models/memory/formula'
import { formatBytes, formatCount, formatShare } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { nearShare } from './happened'
import { looksOf, NEAR } from './heads'
import { MODEL, useRecordedLooks } from './traces'

interface ChoiceOf<T> {
  readonly value: T
  readonly text: string
}

interface ChooseProps<T> {
  readonly ask: ReactNode
  readonly choices: readonly ChoiceOf<T>[]
  /** The answer to a committed choice; null while what it takes is on its way. */
  readonly answer: (chosen: T) => string | null
}

function Choose<T extends string | number>({ ask, choices, answer }: ChooseProps<T>) {
  const name = useId()
  const [chosen, setChosen] = useState<T | null>(null)
  const [committed, setCommitted] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== null) setCommitted(true)
  }
  return (
    <form onSubmit={submit}>
      <fieldset className="predict">
        <legend>{ask}</legend>
        {choices.map(({ value, text }) => (
          <label key={value} className="choice">
            <input
              type="radio"
              name={name}
              checked={chosen === value}
              disabled={committed}
              onChange={() => setChosen(value)}
            />
            <span>{text}</span>
          </label>
        ))}
        <button type="submit" disabled={committed || chosen === null}>
          Commit
        </button>
        <div className="answer" aria-live="polite">
          {committed && chosen !== null && <p>{answer(chosen)}</p>}
        </div>
      </fieldset>
    </form>
  )
}

const shares: readonly ChoiceOf<number>[] = [
  { value: 0.1, text: 'About a tenth: most of what matters lies further back' },
  { value: 0.55, text: 'About half' },
  { value: 0.95, text: 'Nearly all: the next letter depends on the last few' },
]

export function NearPrediction() {
  const trace = useRecordedLooks()
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> The network has four heads in each of six layers, and at each token every head
          spreads a weight of 1 over the text so far. Over all heads and tokens, how much of it goes to the last {NEAR}{' '}
          symbols?
        </>
      }
      choices={shares}
      answer={(chosen) => {
        if (!trace) return null
        const share = nearShare(looksOf(trace))
        const nearest = shares.reduce((a, b) => (Math.abs(b.value - share) < Math.abs(a.value - share) ? b : a))
        const opening = nearest.value === chosen ? 'Yes' : 'Not quite'
        return `${opening}: ${formatShare(share)} on the text below. The rest is spread over everything before, and which symbol it goes to changes with each token and head.`
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
        return `${opening}: it goes from ${formatBytes(before)} to ${formatBytes(after)}, ${after / before} times as much. Something else grows fourfold; the figure keeps the three apart.`
      }}
    />
  )
}
