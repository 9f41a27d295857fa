/** A question with choices that the reader commits to before a figure answers it. */

import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useMark } from '../state/progress'

export interface ChoiceOf<T> {
  readonly value: T
  readonly text: string
}

interface ChooseProps<T> {
  readonly ask: ReactNode
  readonly choices: readonly ChoiceOf<T>[]
  /** The answer to a committed choice; null while what it takes is on its way. */
  readonly answer: (chosen: T) => string | null
  /** Called once the reader has committed: a figure may have waited for it. */
  readonly onCommit?: () => void
}

export function Choose<T extends string | number>({ ask, choices, answer, onCommit }: ChooseProps<T>) {
  const name = useId()
  const [chosen, setChosen] = useState<T | null>(null)
  const [committed, setCommitted] = useState(false)
  const mark = useMark('predicted')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null) return
    setCommitted(true)
    mark()
    onCommit?.()
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
