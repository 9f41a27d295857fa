/** What stands in the place of a picture that is still covered. */

import { type ReactNode, useEffect } from 'react'
import { fetchPlot } from '../figures/chart'

interface CoveredProps {
  readonly children: ReactNode
  /** What the button says. */
  readonly show: string
  readonly onLook: () => void
  /** A chart is covered: what draws it comes meanwhile, since paper, which covers nothing, does not wait for it. */
  readonly chart?: boolean
  /** Pixels, about those of what is covered. */
  readonly height?: number
}

export function Covered({ children, show, onLook, chart = false, height = 300 }: CoveredProps) {
  useEffect(() => {
    if (chart) fetchPlot()
  }, [chart])
  return (
    <div className="covered">
      <div style={{ minHeight: height }}>
        <p>{children}</p>
        <button type="button" className="quiet" onClick={onLook}>
          {show}
        </button>
      </div>
    </div>
  )
}
