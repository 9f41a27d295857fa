/**
 * The state of one head as a picture: S in the middle (row = key, column = value), and beside each of its rows
 * the decay and the key that act on it now; above its columns the value that is written.
 */

import type { Draw, Size } from './canvas'
import { css, gateColour, palettes, type Rgb, signedColour, type ThemeName } from './colours'
import { SANS } from './fonts'

export interface StatePicture {
  readonly keys: number
  readonly values: number
  /** [keys, values], row-major. */
  readonly state: Float32Array
  /** [keys] each; null where the network has none or it was not recorded. */
  readonly decay: Float32Array | null
  readonly key: Float32Array | null
  readonly value: Float32Array | null
  /** Magnitude that gets the full colour. */
  readonly scale: number
  /** During a write: how far the key has come to the right and the value down, from 0 at their margins to 1. */
  readonly written?: number
  /** The letter over the columns: v unless something else is on its way. */
  readonly valueName?: string
}

export interface Cell {
  readonly row: number
  readonly column: number
}

const COLUMN = 15
const GAP = 5
const HEAD = 17
/** Thickness of the key and the value while they cross the matrix. */
const TRAVELLER = 7

/** Where the parts stand. Shared by the drawing and by the pointer. */
export function stateLayout({ width, height }: Size, picture: Pick<StatePicture, 'keys' | 'values'>) {
  const left = 2 * (COLUMN + GAP)
  const top = HEAD + COLUMN + GAP
  return {
    left,
    top,
    decayX: 0,
    keyX: COLUMN + GAP,
    valueY: HEAD,
    cellWidth: (width - left) / picture.values,
    cellHeight: (height - top) / picture.keys,
  }
}

/** The cell of S under a point, or null. */
export function cellAt(size: Size, picture: Pick<StatePicture, 'keys' | 'values'>, x: number, y: number): Cell | null {
  const layout = stateLayout(size, picture)
  const column = Math.floor((x - layout.left) / layout.cellWidth)
  const row = Math.floor((y - layout.top) / layout.cellHeight)
  const inside = row >= 0 && row < picture.keys && column < picture.values
  // Left of S, on the strips of decay and key, a row is still meant.
  return inside ? { row, column: Math.max(0, column) } : null
}

export const drawState =
  (picture: StatePicture, cursor: Cell | null): Draw =>
  (context, size, theme) => {
    const { keys, values, state, decay, key, value, scale, written = 1, valueName = 'v' } = picture
    const layout = stateLayout(size, picture)
    const palette = palettes[theme]
    const cellsHigh = size.height - layout.top
    const cellsWide = size.width - layout.left

    image(context, values, keys, layout.left, layout.top, cellsWide, cellsHigh, (i) =>
      signedColour(state[i]!, scale, theme),
    )
    if (decay)
      image(context, 1, keys, layout.decayX, layout.top, COLUMN, cellsHigh, (i) => gateColour(decay[i]!, theme))
    if (key) image(context, 1, keys, layout.keyX, layout.top, COLUMN, cellsHigh, signed(key, theme))
    if (value) image(context, values, 1, layout.left, layout.valueY, cellsWide, COLUMN, signed(value, theme))

    if (key && value && written > 0 && written < 1) {
      // Key and value on their way: where one has passed the other, cells hold the product.
      const x = layout.left + written * cellsWide
      const y = layout.top + written * cellsHigh
      image(context, 1, keys, x - TRAVELLER, layout.top, TRAVELLER, cellsHigh, signed(key, theme))
      image(context, values, 1, layout.left, y - TRAVELLER, cellsWide, TRAVELLER, signed(value, theme))
      context.lineWidth = 1.5
      context.strokeStyle = palette.key
      context.strokeRect(x - TRAVELLER, layout.top, TRAVELLER, cellsHigh)
      context.strokeStyle = valueName === 'v' ? palette.value : palette.write
      context.strokeRect(layout.left, y - TRAVELLER, cellsWide, TRAVELLER)
    }

    context.font = `italic 500 13px ${SANS}`
    context.textBaseline = 'alphabetic'
    context.textAlign = 'center'
    const name = (text: string, colour: string, x: number, y: number) => {
      context.fillStyle = colour
      context.fillText(text, x, y)
    }
    name('α', palette.gate, layout.decayX + COLUMN / 2, layout.top - 6)
    name('k', palette.key, layout.keyX + COLUMN / 2, layout.top - 6)
    context.textAlign = 'left'
    name(valueName, valueName === 'v' ? palette.value : palette.write, layout.left, HEAD - 5)

    if (!cursor) return
    context.strokeStyle = palette.ink
    context.lineWidth = 1.5
    const y = layout.top + cursor.row * layout.cellHeight
    context.strokeRect(
      layout.left + cursor.column * layout.cellWidth - 0.5,
      y - 0.5,
      layout.cellWidth + 1,
      layout.cellHeight + 1,
    )
    context.strokeRect(layout.decayX + 0.5, y - 0.5, COLUMN * 2 + GAP - 1, layout.cellHeight + 1)
  }

/** A vector is coloured by its own largest entry: its direction is the point, its length is in the readout. */
export const signed = (vector: Float32Array, theme: ThemeName) => {
  let largest = 1e-9
  for (const x of vector) largest = Math.max(largest, Math.abs(x))
  return (i: number) => signedColour(vector[i]!, largest, theme)
}

let sheet: HTMLCanvasElement | undefined

/** Fills a rectangle with columns × rows cells: one pixel a cell on a small sheet, then enlarged without blur. */
export function image(
  context: CanvasRenderingContext2D,
  columns: number,
  rows: number,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: (index: number) => Rgb,
) {
  sheet ??= document.createElement('canvas')
  sheet.width = columns
  sheet.height = rows
  const small = sheet.getContext('2d')
  if (!small) return
  const pixels = small.createImageData(columns, rows)
  for (let i = 0; i < columns * rows; i += 1) {
    const rgb = colour(i)
    pixels.data[i * 4] = rgb[0]
    pixels.data[i * 4 + 1] = rgb[1]
    pixels.data[i * 4 + 2] = rgb[2]
    pixels.data[i * 4 + 3] = 255
  }
  small.putImageData(pixels, 0, 0)
  context.imageSmoothingEnabled = false
  context.drawImage(sheet, x, y, width, height)
}

/** A scale's legend as CSS: used by the small bars beside the titles. */
export const gateGradient = (theme: ThemeName): string =>
  `linear-gradient(90deg, ${[0, 0.25, 0.5, 0.75, 1].map((u) => css(gateColour(Math.sqrt(u), theme))).join(',')})`

/** Enough stops that the root's bend at zero shows. */
const SIGNED_STOPS = Array.from({ length: 41 }, (_, i) => i / 20 - 1)

export const signedGradient = (theme: ThemeName): string =>
  `linear-gradient(90deg, ${SIGNED_STOPS.map((u) => css(signedColour(u, 1, theme))).join(',')})`
