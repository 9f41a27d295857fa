/** The line under a challenge in which the figure says how far the reader is, and when it is done. */

export interface Outcome {
  readonly done: boolean
  /** One or two sentences, with the numbers that decided. */
  readonly text: string
}

export function Goal({ outcome: { done, text } }: { readonly outcome: Outcome }) {
  return (
    <p className="goal" data-done={done || undefined} role="status">
      {done && <b>Done: </b>}
      {text}
    </p>
  )
}
