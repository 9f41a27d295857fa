/** A static chart by Observable Plot. It is drawn when its options or its width change, never frame by frame. */

import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useFigureTheme, useOnPaper } from './theme'

/** Plot is large and only some lessons have a chart, so it is fetched with the first of them. */
export type PlotModule = typeof import('@observablehq/plot')

interface ChartProps {
  /** The chart at a width; must not change between renders unless the chart does. */
  readonly options: (plot: PlotModule, width: number) => PlotOptions
  readonly label: string
}

/** Once it has arrived: paper does not wait for a promise. */
let arrived: PlotModule | null = null
/** Fetches what draws charts, where one is about to be shown. */
export const fetchPlot = async (): Promise<PlotModule> => {
  arrived = await import('@observablehq/plot')
  return arrived
}

export function Chart({ options, label }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const theme = useFigureTheme()
  const onPaper = useOnPaper()

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is folded away is opened for paper, and nothing observes a print.
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const measure = () => setWidth(element.clientWidth)
    // At once too: nothing observes what is folded away until it is opened.
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [onPaper])

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours come from CSS variables, read when it is drawn.
  useEffect(() => {
    let gone = false
    const draw = (plot: PlotModule) => {
      if (gone || width === 0) return
      const chart = plot.plot({ width, ariaLabel: label, ...options(plot, width) })
      // One picture with one name. Plot also names its groups by the marks that they hold, which no one can make use of.
      chart.setAttribute('role', 'img')
      for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
      ref.current?.replaceChildren(chart)
    }
    if (arrived) draw(arrived)
    else fetchPlot().then(draw)
    return () => {
      gone = true
    }
  }, [options, label, width, theme])

  return <div ref={ref} className="chart" />
}
