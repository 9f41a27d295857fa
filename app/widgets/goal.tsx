/** The line under a challenge in which the figure says how far the reader is, and when it is done. */

import { unbroken } from '../figures/format'
import { useMarkOnce } from '../state/progress'

export interface Outcome {
  readonly done: boolean
  /** One or two sentences, with the numbers that decided. */
  readonly text: string
}

export function Goal({ outcome: { done, text } }: { readonly outcome: Outcome }) {
  useMarkOnce('solved', done)
  return (
    <p className="goal" data-done={done || undefined} role="status">
      {done && <b>Done: </b>}
      {unbroken(text)}
    </p>
  )
}
