/**
 * A state as the table it is: S in the middle (row = key, column = value), the key that is written on its left and the
 * value above; the query that reads it on its right and what comes out below. Small tables show their numbers.
 */

import type { Draw, Size } from './canvas'
import { css, palettes, type Rgb, signedColour, type ThemeName } from './colours'
import { image, signed } from './draw-state'
import { SANS } from './fonts'
import { formatSigned } from './format'

export interface TablePicture {
  readonly keys: number
  readonly values: number
  /** [keys, values], row-major. */
  readonly state: Float32Array
  /** Null where nothing is written or read. */
  readonly key: Float32Array | null
  readonly value: Float32Array | null
  readonly query: Float32Array | null
  readonly output: Float32Array | null
  /** Magnitude that gets the full colour, in S. */
  readonly scale: number
  /** How far key and value have come across the table, and how far down it has been read: from 0 to 1. */
  readonly written: number
  readonly read: number
}

/** Cells of so few columns are wide enough for numbers. */
const LEGIBLE = 8
const GAP = 6
const HEAD = 18

const showsNumbers = ({ values }: Pick<TablePicture, 'values'>) => values <= LEGIBLE

/** Where the parts stand. Shared by the drawing and by the pointer. */
export function tableLayout({ width, height }: Size, picture: Pick<TablePicture, 'keys' | 'values'>) {
  const strip = showsNumbers(picture) ? Math.min(52, width * 0.13) : 15
  const strong = showsNumbers(picture) ? 34 : 15
  const left = strip + GAP
  const top = HEAD + strong + GAP
  const wide = width - 2 * left
  const high = height - top - strong - GAP
  return { strip, strong, left, top, wide, high, cell: { width: wide / picture.values, height: high / picture.keys } }
}

/** The cell of S under a point, or null. */
export function tableCellAt(size: Size, picture: Pick<TablePicture, 'keys' | 'values'>, x: number, y: number) {
  const { left, top, cell } = tableLayout(size, picture)
  const column = Math.floor((x - left) / cell.width)
  const row = Math.floor((y - top) / cell.height)
  const inside = row >= 0 && row < picture.keys && column >= 0 && column < picture.values
  return inside ? { row, column } : null
}

export const drawTable =
  (picture: TablePicture, cursor: { readonly row: number; readonly column: number } | null): Draw =>
  (context, size, theme) => {
    const { keys, values, state, key, value, query, output, scale, written, read } = picture
    const { strip, strong, left, top, wide, high, cell } = tableLayout(size, picture)
    const palette = palettes[theme]
    const numbers = showsNumbers(picture)
    const right = left + wide + GAP
    const below = top + high + GAP

    const part = (
      vector: Float32Array,
      columns: number,
      rows: number,
      x: number,
      y: number,
      w: number,
      h: number,
      colour: (i: number) => Rgb,
    ) => {
      image(context, columns, rows, x, y, w, h, colour)
      if (numbers) write(context, vector, columns, x, y, w / columns, h / rows, colour)
    }
    part(state, values, keys, left, top, wide, high, (i) => signedColour(state[i]!, scale, theme))
    if (numbers) grid(context, values, keys, left, top, wide, high, palette.paper)
    if (read > 0 && read < 1 && query) dim(context, query, read, left, top, wide, cell.height, palette.paper)
    if (numbers)
      slots(context, palette.faint, [
        [0, top, strip, high],
        [left, HEAD, wide, strong],
        [right, top, strip, high],
        [left, below, wide, strong],
      ])
    if (key) part(key, 1, keys, 0, top, strip, high, signed(key, theme))
    if (value) part(value, values, 1, left, HEAD, wide, strong, signed(value, theme))
    if (query) part(query, 1, keys, right, top, strip, high, signed(query, theme))
    if (output) part(output, values, 1, left, below, wide, strong, outputColour(output, scale, numbers, theme))

    context.lineWidth = 1.5
    if (key && value && written > 0 && written < 1) {
      // The two fronts: where one has passed the other, cells hold the product.
      context.fillStyle = palette.key
      context.fillRect(left + written * wide - 3, top, 3, high)
      context.fillStyle = palette.value
      context.fillRect(left, top + written * high - 3, wide, 3)
    }
    if (query && read > 0 && read < 1) {
      const y = top + Math.min(keys - 1, Math.floor(read * keys)) * cell.height
      context.strokeStyle = palette.query
      context.strokeRect(left, y, wide + GAP + strip - 1, cell.height)
      context.strokeStyle = palette.output
      context.strokeRect(left, below, wide, strong)
    }

    context.font = `italic 500 13px ${SANS}`
    context.textBaseline = 'alphabetic'
    const name = (text: string, colour: string, x: number, y: number, align: CanvasTextAlign) => {
      context.textAlign = align
      context.fillStyle = colour
      context.fillText(text, x, y)
    }
    if (key) name('k', palette.key, strip / 2, top - 6, 'center')
    if (value) name('v', palette.value, left, HEAD - 5, 'left')
    if (query) name('q', palette.query, right + strip / 2, top - 6, 'center')
    if (output) name('o', palette.output, left - GAP, below + strong / 2 + 4, 'right')

    if (!cursor) return
    context.strokeStyle = palette.ink
    context.strokeRect(left + cursor.column * cell.width, top + cursor.row * cell.height, cell.width, cell.height)
  }

/** Where a key, a value, a query and an answer will stand. */
function slots(
  context: CanvasRenderingContext2D,
  colour: string,
  places: readonly (readonly [number, number, number, number])[],
) {
  context.strokeStyle = colour
  context.lineWidth = 1
  for (const [x, y, wide, high] of places) context.strokeRect(x + 0.5, y + 0.5, wide - 1, high - 1)
}

/** In a small table what comes out is on the scale of the cells; in a large one its direction is the point. */
const outputColour = (output: Float32Array, scale: number, numbers: boolean, theme: ThemeName) =>
  numbers ? (i: number) => signedColour(output[i]!, scale, theme) : signed(output, theme)

/** Rows that have been read stay as bright as their weight in the query. */
function dim(
  context: CanvasRenderingContext2D,
  query: Float32Array,
  read: number,
  left: number,
  top: number,
  wide: number,
  high: number,
  paper: string,
) {
  const largest = query.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-9)
  context.fillStyle = paper
  for (let row = 0; row < Math.floor(read * query.length); row += 1) {
    context.globalAlpha = 0.85 * (1 - Math.abs(query[row]!) / largest)
    context.fillRect(left, top + row * high, wide, high)
  }
  context.globalAlpha = 1
}

function grid(
  context: CanvasRenderingContext2D,
  columns: number,
  rows: number,
  x: number,
  y: number,
  wide: number,
  high: number,
  paper: string,
) {
  context.fillStyle = paper
  for (let i = 1; i < columns; i += 1) context.fillRect(x + (i * wide) / columns - 1, y, 2, high)
  for (let i = 1; i < rows; i += 1) context.fillRect(x, y + (i * high) / rows - 1, wide, 2)
}

/** The numbers of a part, each legible on its colour. */
function write(
  context: CanvasRenderingContext2D,
  vector: Float32Array,
  columns: number,
  x: number,
  y: number,
  wide: number,
  high: number,
  colour: (i: number) => Rgb,
) {
  context.font = `500 ${wide < 46 ? 12 : 14}px ${SANS}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  vector.forEach((number, i) => {
    context.fillStyle = inkOn(colour(i))
    const text = Number.isInteger(number) ? formatSigned(number, 0) : formatSigned(number, 2)
    context.fillText(text, x + ((i % columns) + 0.5) * wide, y + (Math.floor(i / columns) + 0.5) * high + 1)
  })
}

/** The darker or the lighter of the two inks, whichever stands out. */
const inkOn = ([r, g, b]: Rgb): string =>
  0.299 * r + 0.587 * g + 0.114 * b > 128 ? palettes.light.ink : css([252, 251, 248])
