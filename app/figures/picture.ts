/** A figure as a file: a canvas as PNG, a chart of Plot as SVG or PNG, on the paper of the page. */

import { palettes, type ThemeName } from './colours'

/** Pixels of a PNG for one of the screen, where the picture is made anew. */
const SCALE = 2

/** @throws Error where the browser gives no picture */
export async function canvasPng(canvas: HTMLCanvasElement, theme: ThemeName): Promise<Blob> {
  return onPaper(canvas.width, canvas.height, theme, (context) => context.drawImage(canvas, 0, 0))
}

/** The chart with its colours and fonts written out, so that it needs no page around it. */
export function svgText(svg: SVGSVGElement, theme: ThemeName): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.round(width)))
  copy.setAttribute('height', String(Math.round(height)))
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const [name, value] of [
    ['width', '100%'],
    ['height', '100%'],
    ['fill', palettes[theme].paper],
  ] as const)
    paper.setAttribute(name, value)
  copy.querySelector('style')?.after(paper) ?? copy.prepend(paper)
  const style = getComputedStyle(svg)
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim().replaceAll('"', "'"))
}

export async function svgPng(svg: SVGSVGElement, theme: ThemeName): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect()
  const url = URL.createObjectURL(new Blob([svgText(svg, theme)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const [wide, high] = [Math.round(width * SCALE), Math.round(height * SCALE)]
    return await onPaper(wide, high, theme, (context) => context.drawImage(image, 0, 0, wide, high))
  } finally {
    URL.revokeObjectURL(url)
  }
}

async function onPaper(
  width: number,
  height: number,
  theme: ThemeName,
  draw: (context: CanvasRenderingContext2D) => void,
): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser gave no canvas to draw the picture on.')
  context.fillStyle = palettes[theme].paper
  context.fillRect(0, 0, width, height)
  draw(context)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob)
      else reject(new Error('The browser could not write the picture.'))
    }, 'image/png')
  })
}

/** Hands the reader a file under `name`. */
export function download(name: string, content: Blob | Uint8Array<ArrayBuffer> | string, type?: string): void {
  const blob = content instanceof Blob ? content : new Blob([content], { type: type ?? 'application/octet-stream' })
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A moment later: some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
