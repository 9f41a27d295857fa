/**
 * A state of one column in a plane: the state an arrow, each key a line through the origin, the state's answer to a key
 * its shadow on that line. Beside the shadow stands what the key should give; the gap between the two is the error.
 */

import type { Draw, Size } from './canvas'
import { palettes, type Quantity } from './colours'
import { SANS } from './fonts'
import type { PlaneBox } from './plane-box'

type Vector = ArrayLike<number>
type Point = readonly [number, number]

export interface PlaneKey {
  readonly name: string
  /** Unit vector, x to the right and y up. */
  readonly direction: Vector
  /** What the key should give; null where nothing was written. */
  readonly wanted: number | null
  readonly active: boolean
}

/** A part of the way that the arrow's tip takes. */
export interface PlanePath {
  readonly from: Vector
  readonly to: Vector
  readonly quantity: Quantity
}

export interface Plane {
  readonly tip: Vector
  readonly keys: readonly PlaneKey[]
  readonly path: readonly PlanePath[]
  readonly box: PlaneBox
}

/** Room around the picture for the names of the keys. */
const MARGIN = 20

/** The height at which a picture of some width shows all of a box and nothing beside it. */
export const planeHeight = ({ left, right, bottom, top }: PlaneBox, width: number): number =>
  ((width - 2 * MARGIN) * (top - bottom)) / (right - left) + 2 * MARGIN

/** Pixels by which the parts of a way lie beside each other where they go to and fro on one line. */
const BESIDE = 3

export const drawPlane =
  ({ tip, keys, path, box }: Plane): Draw =>
  (context, size, theme) => {
    const palette = palettes[theme]
    const { at, clip } = projection(size, box)
    const line = (from: Point, to: Point) => {
      context.beginPath()
      context.moveTo(...from)
      context.lineTo(...to)
      context.stroke()
    }
    context.lineCap = 'round'

    for (const { name, direction, active } of keys) {
      const [from, to] = clip(direction)
      context.strokeStyle = active ? palette.key : palette.faint
      context.lineWidth = active ? 1.5 : 1
      line(at(direction, from), at(direction, to))
      const end = at(direction, to)
      context.font = `${active ? 700 : 550} 13px ${SANS}`
      context.textAlign = 'center'
      context.textBaseline = 'middle'
      context.fillStyle = palette.key
      context.fillText(name, end[0] + direction[0]! * 11, end[1] - direction[1]! * 11)
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
      const [there, goal] = [at(direction, answer), at(direction, wanted)]
      if (Math.hypot(goal[0] - there[0], goal[1] - there[1]) > 1) line(there, goal)
      // What is wanted: a tick across the line of the key.
      const across = { x: -direction[1]! * 7, y: -direction[0]! * 7 }
      context.strokeStyle = palette.ink
      context.lineWidth = 2
      line([goal[0] - across.x, goal[1] - across.y], [goal[0] + across.x, goal[1] + across.y])
    }

    path.forEach(({ from, to, quantity }, i) => {
      const [a, b] = [at(from), at(to)]
      const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
      const length = Math.hypot(dx, dy)
      if (length < 2) return
      // To the left of its own direction: two parts that run against each other come to lie on two sides.
      const aside = path.length > 1 && i > 0 ? BESIDE : 0
      const off: Point = [(dy / length) * aside, (-dx / length) * aside]
      context.setLineDash([5, 4])
      arrow(context, [a[0] + off[0], a[1] + off[1]], [b[0] + off[0], b[1] + off[1]], palette[quantity], 2, 7)
      context.setLineDash([])
    })

    const origin = at([0, 0])
    const end = at(tip)
    if (Math.hypot(end[0] - origin[0], end[1] - origin[1]) < 2) {
      context.fillStyle = palette.state
      context.beginPath()
      context.arc(...origin, 3.5, 0, 2 * Math.PI)
      context.fill()
    } else arrow(context, origin, end, palette.state, 2.75, 10)
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

/** Where a vector lies in the picture, and between which multiples of a direction its line is inside. */
function projection({ width, height }: Size, { left, right, bottom, top }: PlaneBox) {
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (top - bottom))
  const corner = { x: (width - (right - left) * scale) / 2, y: (height - (top - bottom) * scale) / 2 }
  return {
    at: (v: Vector, times = 1): Point => [
      corner.x + (v[0]! * times - left) * scale,
      corner.y + (top - v[1]! * times) * scale,
    ],
    clip: (direction: Vector): Point => {
      const range = (d: number, low: number, high: number): Point => {
        if (Math.abs(d) < 1e-6) return [-1e9, 1e9]
        return d > 0 ? [low / d, high / d] : [high / d, low / d]
      }
      const [x, y] = [range(direction[0]!, left, right), range(direction[1]!, bottom, top)]
      return [Math.max(x[0], y[0]), Math.min(x[1], y[1])]
    },
  }
}

function arrow(
  context: CanvasRenderingContext2D,
  from: Point,
  to: Point,
  colour: string,
  width: number,
  largestHead: number,
) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  const [ux, uy] = [dx / length, dy / length]
  const head = Math.min(largestHead, length)
  const neck: Point = [to[0] - ux * head, to[1] - uy * head]
  context.strokeStyle = colour
  context.lineWidth = width
  context.beginPath()
  context.moveTo(...from)
  context.lineTo(...neck)
  context.stroke()
  context.fillStyle = colour
  context.beginPath()
  context.moveTo(...to)
  context.lineTo(neck[0] - uy * head * 0.45, neck[1] + ux * head * 0.45)
  context.lineTo(neck[0] + uy * head * 0.45, neck[1] - ux * head * 0.45)
  context.fill()
}
