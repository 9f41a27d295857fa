/** A question with choices that the reader commits to before a figure answers it. */

import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { unbroken } from '../figures/format'
import { useAnswer, useBefore } from '../state/progress'
import type { createQuestion } from './cover'

export interface ChoiceOf<T> {
  readonly value: T
  readonly text: string
}

interface ChooseProps<T> {
  readonly ask: ReactNode
  readonly choices: readonly ChoiceOf<T>[]
  /** The answer to a committed choice; null while what it takes is on its way. */
  readonly answer: (chosen: T) => string | null
  /** Pending as long as nothing is committed. */
  readonly question?: ReturnType<typeof createQuestion>
  /** Called once the reader has committed, on this visit or on an earlier one: a figure may have waited for it. */
  readonly onCommit?: () => void
  /** Called when the reader commits, and not for an answer from before. */
  readonly onFirst?: () => void
}

/** Keeps a question pending as long as it stands here open. */
export function useAsked(question: ReturnType<typeof createQuestion> | undefined, open: boolean) {
  useEffect(() => {
    if (!open) return
    question?.getState().ask()
    return question?.getState().settle
  }, [question, open])
}

/** Says why a question is closed already. */
export const FromBefore = () => <p className="from-before">Your answer from an earlier visit.</p>

export function Choose<T extends string | number>({
  ask,
  choices,
  answer,
  question,
  onCommit,
  onFirst,
}: ChooseProps<T>) {
  const name = useId()
  const [picked, setPicked] = useState<T | null>(null)
  const given = useAnswer('predicted')
  useBefore(given, onCommit)
  const committed = given.answer !== null
  useAsked(question, !committed)
  // Choices may have changed since: an answer that is none of them leaves the question closed, and says nothing.
  const chosen = committed ? (choices.find(({ value }) => value === given.answer)?.value ?? null) : picked
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (picked === null) return
    given.give(picked)
    onFirst?.()
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
              onChange={() => setPicked(value)}
            />
            <span>{unbroken(text)}</span>
          </label>
        ))}
        <button type="submit" disabled={committed || chosen === null}>
          Commit
        </button>
        <div className="answer" aria-live={given.before ? 'off' : 'polite'}>
          {given.before && <FromBefore />}
          {committed && chosen !== null && <p>{unbroken(answer(chosen) ?? '')}</p>}
        </div>
      </fieldset>
    </form>
  )
}
