/** A canvas at the resolution of the device. Its picture is `draw`, a pure function of what the caller closes over. */

import { type CSSProperties, type HTMLAttributes, useLayoutEffect, useRef, useState } from 'react'

import type { ThemeName } from './colours'
import { useFontsReady } from './fonts'
import { useFigureTheme, useOnPaper } from './theme'

export interface Size {
  readonly width: number
  readonly height: number
}

export type Draw = (context: CanvasRenderingContext2D, size: Size, theme: ThemeName) => void

interface CanvasProps extends HTMLAttributes<HTMLCanvasElement> {
  /** CSS pixels, or a share of the width. */
  readonly height: number | ((width: number) => number)
  readonly draw: Draw
  /** What the picture shows, for those who do not see it. */
  readonly label: string
  readonly onWidth?: (width: number) => void
}

/** Dots of a printer for one pixel of the page. */
const PAPER_RATIO = 3

/** Draws again on every render, resize, change of theme or of the device's resolution. */
export function Canvas({ height, draw, label, onWidth, ...rest }: CanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null)
  const [width, setWidth] = useState(0)
  const theme = useFigureTheme()
  const onPaper = useOnPaper()
  useFontsReady()
  const cssHeight = typeof height === 'function' ? height(width) : height

  // biome-ignore lint/correctness/useExhaustiveDependencies: paper is narrower than the screen, and nothing observes a print.
  useLayoutEffect(() => {
    const canvas = ref.current
    if (!canvas) return
    const measure = () => {
      const next = canvas.clientWidth
      setWidth(next)
      onWidth?.(next)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(canvas)
    return () => observer.disconnect()
  }, [onWidth, onPaper])

  useLayoutEffect(() => {
    const canvas = ref.current
    const context = canvas?.getContext('2d')
    if (!canvas || !context || width === 0) return
    // A projector's page is zoomed by a style, which the device's own ratio knows nothing of.
    const zoomed = (window.devicePixelRatio || 1) * (canvas.currentCSSZoom ?? 1)
    const ratio = onPaper ? Math.max(zoomed, PAPER_RATIO) : zoomed
    const pixels = { width: Math.round(width * ratio), height: Math.round(cssHeight * ratio) }
    // Setting the size clears and reallocates, so only when it changed.
    if (canvas.width !== pixels.width || canvas.height !== pixels.height) {
      canvas.width = pixels.width
      canvas.height = pixels.height
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, cssHeight)
    draw(context, { width, height: cssHeight }, theme)
  })

  const style = { display: 'block', width: '100%', height: cssHeight, '--drawn': `${width}px` } as CSSProperties
  return <canvas ref={ref} role="img" aria-label={label} style={style} {...rest} />
}
