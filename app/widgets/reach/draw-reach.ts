/**
 * What is left of a gradient over the steps of a sequence, on a logarithmic axis, with the numbers of the sequence below. The
 * gradient begins at the last step, on the right, and goes back in time.
 */

import type { Draw } from '../../figures/canvas'
import { type Palette, palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { lookOf } from '../task/looks'
import type { Curves } from './curves'
import { BARS, reachScales, TICKS } from './reach-place'
import { GATED, PLAIN } from './use-pair'

export interface ReachPicture {
  readonly curves: Curves
  /** Steps back that have been gone. */
  readonly back: number
}

export const drawReach =
  ({ curves, back }: ReachPicture): Draw =>
  (pen, { width }, theme) => {
    const palette = palettes[theme]
    const { inputs, marks, plain, gated } = curves
    const length = inputs.length / 2
    const scales = reachScales(width, length)
    const { margin, cell, base, x, y } = scales
    axes(pen, scales, palette, width, length)

    // The marked numbers: here is what the network has to learn from.
    for (const at of marks) {
      pen.fillStyle = palette.wash
      const wide = Math.max(cell, 7)
      pen.fillRect(x(at) - wide / 2, margin.top, wide, base - margin.top)
    }
    const line = (shares: Float64Array, colour: string, dash: readonly number[], thick: number) => {
      const path = (from: number, to: number) => {
        pen.beginPath()
        for (let i = from; i <= to; i += 1) pen.lineTo(x(i), y(shares[i]!))
        pen.stroke()
      }
      pen.strokeStyle = colour
      pen.lineJoin = 'round'
      pen.setLineDash([...dash])
      pen.globalAlpha = 0.2
      pen.lineWidth = 1.25
      if (back < length - 1) path(back, length - 1)
      pen.globalAlpha = 1
      pen.lineWidth = thick
      if (back > 0) path(0, back)
      pen.setLineDash([])
    }
    const [plainLook, gatedLook] = [lookOf(PLAIN), lookOf(GATED)]
    pen.save()
    pen.beginPath()
    pen.rect(margin.left, margin.top, width - margin.left - margin.right, base - margin.top)
    pen.clip()
    if (gated.throughGates) line(gated.throughGates, palette.gate, [], 1.75)
    line(plain.left, palette[plainLook.colour], plainLook.dash, 2.25)
    line(gated.left, palette[gatedLook.colour], gatedLook.dash, 2.5)
    pen.restore()
    // A dot on the line, or an arrow where the line has left the picture.
    const dot = (share: number, colour: string, filled: boolean) => {
      const at = y(share)
      const beyond = at > base ? 1 : at < margin.top ? -1 : 0
      pen.beginPath()
      if (beyond === 0) pen.arc(x(back), at, 4.5, 0, 2 * Math.PI)
      else {
        const edge = beyond > 0 ? base - 2 : margin.top + 2
        pen.moveTo(x(back), edge)
        pen.lineTo(x(back) - 5, edge - beyond * 9)
        pen.lineTo(x(back) + 5, edge - beyond * 9)
        pen.closePath()
      }
      pen.fillStyle = filled ? colour : palette.paper
      pen.fill()
      pen.strokeStyle = colour
      pen.lineWidth = 2
      pen.stroke()
    }
    pen.fillStyle = palette.rule
    pen.fillRect(Math.round(x(back)), margin.top, 1, base - margin.top + 8 + BARS)
    dot(plain.left[back]!, palette[plainLook.colour], false)
    dot(gated.left[back]!, palette[gatedLook.colour], true)
    bars(pen, scales, palette, inputs, length - 1 - back)
  }

type Pen = CanvasRenderingContext2D
type Scales = ReturnType<typeof reachScales>

function axes(pen: Pen, { margin, base, x, y }: Scales, palette: Palette, width: number, length: number) {
  pen.font = `450 12px ${SANS}`
  pen.textBaseline = 'middle'
  pen.textAlign = 'right'
  for (const power of TICKS) {
    const at = y(10 ** power)
    pen.fillStyle = power === 0 ? palette.rule : palette.faint
    pen.fillRect(margin.left, Math.round(at), width - margin.left - margin.right, 1)
    pen.fillStyle = palette.soft
    if (power === 0) {
      pen.fillText('1', margin.left - 8, at)
      continue
    }
    const raised = `${power < 0 ? '−' : ''}${Math.abs(power)}`
    pen.font = `450 9.5px ${SANS}`
    pen.fillText(raised, margin.left - 8, at - 4)
    const shift = pen.measureText(raised).width
    pen.font = `450 12px ${SANS}`
    pen.fillText('10', margin.left - 9 - shift, at)
  }
  const bottom = base + 8 + BARS
  pen.textBaseline = 'top'
  pen.fillStyle = palette.soft
  const stop = length / 2
  for (const back of width < 560 ? [0, stop, 1.5 * stop] : [0, stop / 2, stop, 1.5 * stop]) {
    pen.textAlign = back === 0 ? 'right' : 'center'
    pen.fillText(
      back === 0 ? 'the answer' : `${Math.round(back)} back`,
      back === 0 ? width - margin.right : x(back),
      bottom + 10,
    )
  }
}

/** The numbers of the sequence, the marked ones in ink. */
function bars(pen: Pen, { base, cell, margin }: Scales, palette: Palette, inputs: readonly number[], here: number) {
  const foot = base + 8 + BARS
  for (let step = 0; step < inputs.length / 2; step += 1) {
    const [value, marked] = [inputs[2 * step]!, inputs[2 * step + 1] === 1]
    const high = Math.max(1.5, value * (BARS - 8))
    const wide = marked ? Math.max(3, cell - 1) : Math.max(0.75, cell - 1)
    const left = margin.left + (step + 0.5) * cell - wide / 2
    pen.fillStyle = marked ? palette.ink : palette.soft
    pen.globalAlpha = marked ? 1 : step >= here ? 0.5 : 0.25
    pen.fillRect(left, foot - high, wide, high)
    pen.globalAlpha = 1
    if (!marked) continue
    pen.beginPath()
    pen.moveTo(left + wide / 2 - 4, foot + 8)
    pen.lineTo(left + wide / 2 + 4, foot + 8)
    pen.lineTo(left + wide / 2, foot + 2)
    pen.fill()
  }
}
