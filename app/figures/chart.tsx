/** A static chart by Observable Plot. It is drawn when its options or its width change, never frame by frame. */

import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import { useFigureTheme } from './theme'

/** Plot is large and only some lessons have a chart, so it is fetched with the first of them. */
export type PlotModule = typeof import('@observablehq/plot')

interface ChartProps {
  /** The chart at a width; must not change between renders unless the chart does. */
  readonly options: (plot: PlotModule, width: number) => PlotOptions
  readonly label: string
}

export function Chart({ options, label }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const theme = useFigureTheme()

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    // At once too: what is folded away has a width, and nothing observes it until it is opened or, for paper, never.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours come from CSS variables, read when it is drawn.
  useEffect(() => {
    if (width === 0) return
    let gone = false
    import('@observablehq/plot').then((plot) => {
      if (gone) return
      const chart = plot.plot({ width, ariaLabel: label, ...options(plot, width) })
      // One picture with one name. Plot also names its groups by the marks that they hold, which no one can make use of.
      chart.setAttribute('role', 'img')
      for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
      ref.current?.replaceChildren(chart)
    })
    return () => {
      gone = true
    }
  }, [options, label, width, theme])

  return <div ref={ref} className="chart" />
}
