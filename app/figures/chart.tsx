/** A static chart by Observable Plot. It is drawn when its options or its width change, never frame by frame. */

import * as Plot from '@observablehq/plot'
import { useEffect, useRef, useState } from 'react'
import { useFigureTheme } from './theme'

interface ChartProps {
  /** The chart at a width; must not change between renders unless the chart does. */
  readonly options: (width: number) => Plot.PlotOptions
  readonly label: string
}

export function Chart({ options, label }: ChartProps) {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const theme = useFigureTheme()

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours come from CSS variables, read when it is drawn.
  useEffect(() => {
    if (width === 0) return
    const chart = Plot.plot({ width, ariaLabel: label, ...options(width) })
    ref.current?.replaceChildren(chart)
  }, [options, label, width, theme])

  return <div ref={ref} className="chart" />
}
