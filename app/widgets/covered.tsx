/** What stands in the place of a picture that is still covered. */

import type { ReactNode } from 'react'

interface CoveredProps {
  readonly children: ReactNode
  /** What the button says. */
  readonly show: string
  readonly onLook: () => void
  /** Pixels, about those of what is covered. */
  readonly height?: number
}

export const Covered = ({ children, show, onLook, height = 300 }: CoveredProps) => (
  <div className="covered">
    <div style={{ minHeight: height }}>
      <p>{children}</p>
      <button type="button" className="quiet" onClick={onLook}>
        {show}
      </button>
    </div>
  </div>
)
