/** The line under a challenge in which the figure says how far the reader is, and when it is done. */

import { unbroken } from '../figures/format'
import { useSolved } from '../state/progress'

export interface Outcome {
  readonly done: boolean
  /** One or two sentences, with the numbers that decided. */
  readonly text: string
}

/** What was solved once stays solved; the figure has moved on since, so the line also says how that stands. */
export function Goal({ outcome: { done, text } }: { readonly outcome: Outcome }) {
  const solved = useSolved(done)
  const before = solved && !done
  return (
    <p className="goal" data-done={solved ? (before ? 'before' : 'now') : undefined} role="status">
      {solved && <b>{before ? 'Done before. ' : 'Done: '}</b>}
      {unbroken(before ? text.replace(/^Not yet/, 'Not as it stands now') : text)}
    </p>
  )
}
