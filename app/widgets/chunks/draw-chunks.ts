/**
 * Every token against every token before it, cut into chunks. On the diagonal each chunk has its triangle of scores; what
 * lies left of it comes out of the state, which is drawn at the corner where one chunk hands it to the next.
 */

import type { Draw } from '../../figures/canvas'
import { type Palette, palettes, signedColour } from '../../figures/colours'
import { image } from '../../figures/draw-state'
import { SANS } from '../../figures/fonts'
import type { Chunk, ChunkRun } from './chunks'

export interface ChunkPicture {
  readonly run: ChunkRun
  readonly length: number
  readonly keys: number
  readonly values: number
  /** The chunk that is being read, and how much of it is shown. */
  readonly chunk: number
  readonly phase: number
  /** The token that is named below. */
  readonly cursor: number
}

/** Full colour at this share of the largest: a few outliers should not grey out all the rest. */
const FULL = 0.5
/** A state that is drawn smaller than this says nothing; a mark stands for it. */
const SMALLEST = 18
const LARGEST = 84

/** The token whose row is at y. */
export const tokenAt = (y: number, side: number, length: number): number =>
  Math.min(length - 1, Math.max(0, Math.floor((y / side) * length)))

export const drawChunks =
  ({ run, length, keys, values, chunk: current, phase, cursor }: ChunkPicture): Draw =>
  (pen, { width: side }, theme) => {
    const palette = palettes[theme]
    const cell = side / length
    pen.fillStyle = palette.wash
    pen.beginPath()
    pen.moveTo(0, 0)
    pen.lineTo(side, side)
    pen.lineTo(0, side)
    pen.fill()
    // The triangle comes first, then what the state gives, then the state moves on.
    const [inside, before, after] = [0, 1, 2].map((i) => Math.min(1, Math.max(0, phase * 3 - i))) as [
      number,
      number,
      number,
    ]
    for (const [i, chunk] of run.chunks.entries()) {
      if (i > current) break
      const now = i === current
      pen.globalAlpha = now ? inside : 1
      triangle(pen, chunk, cell, run.score * FULL, theme)
      pen.globalAlpha = 1
      if (chunk.at > 0) reach(pen, palette, chunk, cell, now ? before : 1, now)
      if (chunk.at + chunk.length < length) {
        pen.globalAlpha = now ? after : 1
        handOver(pen, palette, chunk, cell, { keys, values, scale: run.entry * FULL, theme, now })
        pen.globalAlpha = 1
      }
    }
    const row = Math.floor(cursor * cell)
    pen.strokeStyle = palette.ink
    pen.lineWidth = 1
    pen.strokeRect(0.5, row + 0.5, Math.ceil((cursor + 1) * cell) - 1, Math.max(2, Math.ceil(cell) - 1))
  }

type Pen = CanvasRenderingContext2D
type Theme = Parameters<typeof signedColour>[2]

function triangle(pen: Pen, { scores, at, length }: Chunk, cell: number, scale: number, theme: Theme) {
  const size = length * cell
  pen.save()
  pen.beginPath()
  for (let i = 0; i < length; i += 1) pen.rect(at * cell, (at + i) * cell, (i + 1) * cell, cell + 0.5)
  pen.clip()
  image(pen, length, length, at * cell, at * cell, size, size, (i) => signedColour(scores[i]!, scale, theme))
  pen.restore()
}

/** The pairs that no score is computed for: all that the tokens of a chunk get from before it comes through the state. */
function reach(pen: Pen, palette: Palette, { at, length }: Chunk, cell: number, share: number, now: boolean) {
  const [y, height, end] = [at * cell, length * cell, at * cell]
  pen.globalAlpha = now ? 0.34 : 0.17
  pen.fillStyle = palette.state
  pen.fillRect(end * (1 - share), y, end * share, height - Math.min(1, cell / 4))
  pen.globalAlpha = 1
  if (height < 18 || end < 92 || share < 1) return
  pen.font = `500 12px ${SANS}`
  pen.fillStyle = palette.state
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('through the state', end / 2, y + height / 2)
}

function handOver(
  pen: Pen,
  palette: Palette,
  { at, length, leaving }: Chunk,
  cell: number,
  { keys, values, scale, theme, now }: { keys: number; values: number; scale: number; theme: Theme; now: boolean },
) {
  const border = (at + length) * cell
  const size = Math.min(LARGEST, length * cell - 8)
  pen.lineWidth = now ? 1.75 : 1
  pen.strokeStyle = palette.state
  if (size < SMALLEST) {
    pen.fillStyle = palette.state
    const mark = Math.min(6, Math.max(2.5, length * cell * 0.5))
    pen.fillRect(border + 1, border - mark - 1, mark, mark)
    return
  }
  const [x, y] = [border + 6, border - size - 2]
  image(pen, values, keys, x, y, size, size, (i) => signedColour(leaving[i]!, scale, theme))
  pen.strokeRect(x - 0.5, y - 0.5, size + 1, size + 1)
}
