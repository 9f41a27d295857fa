/** Buttons that save the picture of their section: PNG of a canvas; SVG and PNG of a chart. */

import { useState } from 'react'
import { canvasPng, download, svgPng, svgText } from '../figures/picture'
import { useFigureTheme } from '../figures/theme'

interface SaveFigureProps {
  /** Of the file, without its ending. */
  readonly name: string
  /** Whether the picture is an SVG. */
  readonly chart?: boolean
}

export function SaveFigure({ name, chart = false }: SaveFigureProps) {
  const theme = useFigureTheme()
  const [failed, setFailed] = useState<string | null>(null)
  const save = (kind: 'png' | 'svg') => async (event: React.MouseEvent) => {
    const section = event.currentTarget.closest('section')
    const canvas = section?.querySelector('canvas')
    const svg = section?.querySelector<SVGSVGElement>('.chart svg')
    try {
      if (svg && kind === 'svg') download(`${name}.svg`, svgText(svg, theme), 'image/svg+xml')
      else if (svg) download(`${name}.png`, await svgPng(svg, theme))
      else if (canvas) download(`${name}.png`, await canvasPng(canvas, theme))
      setFailed(null)
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <>
      {failed && <span role="alert">{failed}</span>}
      <button type="button" className="plain" aria-label={`Save ${name} as PNG`} onClick={save('png')}>
        PNG
      </button>
      {chart && (
        <button type="button" className="plain" aria-label={`Save ${name} as SVG`} onClick={save('svg')}>
          SVG
        </button>
      )}
    </>
  )
}
