/** The parts that make the frame of every lesson. Prose is in the MDX files, logic is in the widgets. */

import type { ReactNode, ThHTMLAttributes } from 'react'
import { Check, Choice, Question, type QuestionProps } from '../app/controls/question'
import { TableFrame } from '../app/figures/table-frame'
import { useAnswer } from '../app/state/progress'
import { FactWidget } from '../app/widgets/fact/widget'
import { Term } from './glossary/term'
import { slugOf } from './outline'

interface Children {
  readonly children?: ReactNode
}

const Intro = ({ children }: Children) => <div className="lede">{children}</div>

const Outcomes = ({ children }: Children) => (
  <section className="outcomes" aria-label="You will learn">
    <h2>You will learn</h2>
    {children}
  </section>
)

/** A paragraph with a note beside it. On narrow screens the note follows the paragraph. */
const Noted = ({ note, children }: Children & { readonly note: ReactNode }) => (
  <div className="noted">
    {children}
    <aside className="note" role="note">
      {note}
    </aside>
  </div>
)

const Rule = ({ children }: Children) => <div className="rule">{children}</div>

const Challenge = ({ title, children }: Children & { readonly title: string }) => (
  <section className="challenge">
    <h3 id={`challenge-${slugOf(title)}`} tabIndex={-1}>
      Challenge: {title}
    </h3>
    {children}
  </section>
)

const Fold = ({ title, children }: Children & { readonly title: string }) => (
  <details>
    <summary>{title}</summary>
    {children}
  </details>
)

const Hint = ({ children }: Children) => <Fold title="Hint">{children}</Fold>
const Solution = ({ children }: Children) => <Fold title="Solution">{children}</Fold>

/** Its title makes the address by which it is linked, as a heading's does. */
const DeepDive = ({ title, children }: Children & { readonly title: string }) => (
  <details className="aside-box">
    <summary id={slugOf(title)}>{title}</summary>
    {children}
  </details>
)

/** A question of the check; the reader's progress keeps what they answered. */
const CheckQuestion = (props: QuestionProps) => {
  const { answer, give } = useAnswer('answered', slugOf(props.ask))
  return <Question {...props} given={answer === null ? null : String(answer)} onAnswer={give} />
}

const Sources = ({ children }: Children) => <section className="sources">{children}</section>

/** The corner of a table is not the heading of anything. */
const HeadCell = ({ children, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) =>
  children ? <th {...rest}>{children}</th> : <td />

/** What the text of any lesson may use; a lesson adds its figures. */
export const frame = {
  Intro,
  Outcomes,
  Noted,
  Rule,
  Challenge,
  Hint,
  Solution,
  DeepDive,
  Sources,
  Term,
  Check,
  Question: CheckQuestion,
  Choice,
  Fact: FactWidget,
  table: TableFrame,
  th: HeadCell,
}
