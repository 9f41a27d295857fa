/** The frame of a figure: its name, the three sentences below, and a description that follows the state. */

import { type KeyboardEventHandler, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { unbroken } from './format'
import { useOnceVisible } from './once-visible'

interface FigureProps {
  readonly name: string
  /** One sentence on what the figure shows now. */
  readonly description: string
  readonly look: string
  readonly happened: string
  /** Shows `happened` all the same, where it waits for the answer to a question before the figure. */
  readonly onSay?: (() => void) | null
  readonly source: string
  readonly onKeyDown?: KeyboardEventHandler
  /** Called once, when the figure has come into view. */
  readonly onVisible?: () => void
  readonly children: ReactNode
  /** What belongs to the figure but is not its picture: the reader's own text, the options of a run. */
  readonly after?: ReactNode
}

export function Figure({
  name,
  description,
  look,
  happened,
  onSay,
  source,
  onKeyDown,
  onVisible,
  children,
  after,
}: FigureProps) {
  const ref = useRef<HTMLElement>(null)
  const id = useId()
  const spoken = useThrottled(description, 2500)
  useOnceVisible(ref, onVisible)
  return (
    <div className="figure wide">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: Space and the arrows play the figure without a mouse. */}
      <figure ref={ref} aria-label={name} aria-describedby={id} tabIndex={0} onKeyDown={onKeyDown}>
        {children}
        <p id={id} className="sr-only" aria-live="polite">
          {spoken}
        </p>
        <figcaption>
          <b className="figcaption-look">{look}</b>{' '}
          {onSay ? (
            <>
              What it comes to is said here once you have answered the question before it.{' '}
              <button type="button" className="plain" onClick={onSay}>
                Say it now
              </button>{' '}
            </>
          ) : (
            `${unbroken(happened)} `
          )}
          <span className="source">{unbroken(source)}</span>
        </figcaption>
      </figure>
      {after}
    </div>
  )
}

/** At most one change per `ms`, and always the last one: a live region that speaks at every token says nothing. */
function useThrottled(value: string, ms: number): string {
  const [shown, setShown] = useState(value)
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + ms - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      setShown(value)
    }, wait)
    return () => clearTimeout(timer)
  }, [value, ms])
  return shown
}
