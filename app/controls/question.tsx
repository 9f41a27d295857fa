/** Questions that answer back: each choice is marked once the reader has committed, and the reason is given. */

import { Children, isValidElement, type ReactElement, type ReactNode, useId, useState } from 'react'

interface ChoiceProps {
  readonly right?: boolean
  readonly children?: ReactNode
}

/** One answer of a Question. It draws nothing by itself: the question reads it. */
export const Choice = (_: ChoiceProps) => null

export const Check = ({ children }: { readonly children?: ReactNode }) => (
  <section className="check" aria-label="Check">
    {children}
  </section>
)

export interface QuestionProps {
  readonly ask: string
  readonly because: ReactNode
  /** Called at each answer. */
  readonly onAnswer?: () => void
  readonly children?: ReactNode
}

export function Question({ ask, because, onAnswer, children }: QuestionProps) {
  const name = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  const choices = Children.toArray(children).filter(
    (child): child is ReactElement<ChoiceProps> => isValidElement(child) && child.type === Choice,
  )
  const choose = (index: number) => {
    setChosen(index)
    onAnswer?.()
  }
  const mark = (index: number, right: boolean) =>
    chosen === null ? undefined : right ? 'right' : chosen === index ? 'wrong' : undefined
  return (
    <fieldset className="question">
      <legend>
        <b>{ask}</b>
      </legend>
      {choices.map(({ props }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the choices of a question never move.
        <label key={index} className="choice" data-answer={mark(index, props.right === true)}>
          <input type="radio" name={name} checked={chosen === index} onChange={() => choose(index)} />
          <span>{props.children}</span>
        </label>
      ))}
      <div className="answer" aria-live="polite">
        {chosen !== null && because}
      </div>
    </fieldset>
  )
}
