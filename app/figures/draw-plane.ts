/**
 * A state of one column in a plane: the state an arrow, each key a line through the origin, the state's answer to a key
 * its shadow on that line. Beside the shadow stands what the key should give; the gap between the two is the error.
 */

import type { Draw } from './canvas'
import { palettes, type Quantity } from './colours'
import { SANS } from './fonts'

export interface PlaneKey {
  readonly name: string
  /** Unit vector, x to the right and y up. */
  readonly direction: ArrayLike<number>
  /** What the key should give; null where nothing was written. */
  readonly wanted: number | null
  readonly active: boolean
}

/** A part of the way that the arrow's tip takes. */
export interface PlanePath {
  readonly from: ArrayLike<number>
  readonly to: ArrayLike<number>
  readonly quantity: Quantity
}

export interface Plane {
  readonly tip: ArrayLike<number>
  readonly keys: readonly PlaneKey[]
  readonly path: readonly PlanePath[]
  /** Length that fills the picture from its middle to its edge. */
  readonly reach: number
}

/** Room around the picture for the names of the keys. */
const MARGIN = 20

export const drawPlane =
  ({ tip, keys, path, reach }: Plane): Draw =>
  (context, { width, height }, theme) => {
    const palette = palettes[theme]
    const centre = { x: width / 2, y: height / 2 }
    const radius = Math.min(width, height) / 2 - MARGIN
    const at = (v: ArrayLike<number>, times = 1) =>
      [centre.x + (v[0]! * times * radius) / reach, centre.y - (v[1]! * times * radius) / reach] as const
    const line = (from: readonly [number, number], to: readonly [number, number]) => {
      context.beginPath()
      context.moveTo(...from)
      context.lineTo(...to)
      context.stroke()
    }
    context.lineCap = 'round'

    for (const { name, direction, active } of keys) {
      context.strokeStyle = active ? palette.key : palette.faint
      context.lineWidth = active ? 1.5 : 1
      line(at(direction, -reach), at(direction, reach))
      const [x, y] = at(direction, reach * (1 + 11 / radius))
      context.font = `${active ? 700 : 550} 13px ${SANS}`
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillStyle = palette.key
      context.fillText(name, x, y)
    }

    for (const { direction, wanted } of keys) {
      const answer = tip[0]! * direction[0]! + tip[1]! * direction[1]!
      context.setLineDash([2, 3])
      context.strokeStyle = palette.rule
      context.lineWidth = 1
      line(at(tip), at(direction, answer))
      context.setLineDash([])
      if (wanted === null) continue
      context.strokeStyle = palette.query
      context.lineWidth = 4
      if (Math.abs(answer - wanted) > reach / 400) line(at(direction, answer), at(direction, wanted))
      // What is wanted: a tick across the line of the key.
      const [x, y] = at(direction, wanted)
      const across = { x: -direction[1]! * 6, y: -direction[0]! * 6 }
      context.strokeStyle = palette.ink
      context.lineWidth = 2
      line([x - across.x, y - across.y], [x + across.x, y + across.y])
    }

    for (const { from, to, quantity } of path) {
      context.strokeStyle = palette[quantity]
      context.lineWidth = 2
      context.setLineDash([5, 4])
      line(at(from), at(to))
    }
    context.setLineDash([])

    arrow(context, [centre.x, centre.y], at(tip), palette.state)
    for (const { direction } of keys) {
      const answer = tip[0]! * direction[0]! + tip[1]! * direction[1]!
      context.beginPath()
      context.arc(...at(direction, answer), 3.5, 0, 2 * Math.PI)
      context.fillStyle = palette.paper
      context.fill()
      context.strokeStyle = palette.output
      context.lineWidth = 2
      context.stroke()
    }
  }

const HEAD = 9

function arrow(
  context: CanvasRenderingContext2D,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  context.fillStyle = colour
  context.strokeStyle = colour
  if (length < 2) {
    context.beginPath()
    context.arc(...from, 3, 0, 2 * Math.PI)
    context.fill()
    return
  }
  const [ux, uy] = [dx / length, dy / length]
  const head = Math.min(HEAD, length)
  const neck = [to[0] - ux * head, to[1] - uy * head] as const
  context.lineWidth = 2.5
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...neck)
  context.stroke()
  context.beginPath()
  context.moveTo(...to)
  context.lineTo(neck[0] - uy * head * 0.45, neck[1] + ux * head * 0.45)
  context.lineTo(neck[0] + uy * head * 0.45, neck[1] - ux * head * 0.45)
  context.fill()
}
