/** Questions that answer back: each choice is marked once the reader has committed, and the reason is given. */

import { Children, isValidElement, type ReactElement, type ReactNode, useId, useState } from 'react'
import { asWritten } from '../figures/format'

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
  /** The words of the choice that was taken before; where no choice has them, none was. */
  readonly given?: string | null
  /** Called at each answer, with the words of the choice. */
  readonly onAnswer?: (choice: string) => void
  readonly children?: ReactNode
}

/** The words of a choice, whatever they are set in. */
function wordsOf(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('')
  if (isValidElement<{ readonly children?: ReactNode }>(node)) return wordsOf(node.props.children)
  return typeof node === 'string' || typeof node === 'number' ? asWritten(String(node)) : ''
}

export function Question({ ask, because, given = null, onAnswer, children }: QuestionProps) {
  const name = useId()
  const [taken, setTaken] = useState<number | null>(null)
  const choices = Children.toArray(children).filter(
    (child): child is ReactElement<ChoiceProps> => isValidElement(child) && child.type === Choice,
  )
  const before = choices.findIndex(({ props }) => given !== null && wordsOf(props.children) === asWritten(given))
  const chosen = taken ?? (before < 0 ? null : before)
  const choose = (index: number) => {
    setTaken(index)
    onAnswer?.(wordsOf(choices[index]!.props.children))
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
      <div className="answer" aria-live={chosen !== null && taken === null ? 'off' : 'polite'}>
        {chosen !== null && because}
      </div>
    </fieldset>
  )
}
