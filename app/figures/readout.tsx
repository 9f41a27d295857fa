/** One line under a picture that names the mark under the pointer or the cursor: what, how much, which equation. */

import type { ReactNode } from 'react'

export interface Reading {
  readonly mark: string
  readonly value: string
  /** The line of the recurrence that made the value, its symbols in their colours. */
  readonly equation?: ReactNode
}

interface ReadoutProps {
  readonly reading: Reading | null
  readonly pinned: boolean
  readonly idle: string
  readonly onUnpin?: () => void
}

export function Readout({ reading, pinned, idle, onUnpin }: ReadoutProps) {
  return (
    <p className="readout">
      {reading ? (
        <>
          <span>{reading.mark}</span> <b>{reading.value}</b>
          {reading.equation && <span className="equation">{reading.equation}</span>}
          {pinned && (
            <button type="button" className="plain" onClick={onUnpin}>
              Unpin
            </button>
          )}
        </>
      ) : (
        <span className="idle">{idle}</span>
      )}
    </p>
  )
}
