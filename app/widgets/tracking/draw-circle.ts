/** The unit circle twice: what each bit multiplies by, and the product of all that were read. */

import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import type { Complex } from './circle'
import { between, sector } from './circle'

interface Circle {
  readonly middle: readonly [number, number]
  readonly radius: number
}

/** Room around the circle for its numbers. */
const RIM = 26

export const CIRCLE = (width: number): number => Math.min(width, 340)

const place = (width: number, height: number): Circle => ({
  middle: [width / 2, height / 2],
  radius: Math.min(width, height) / 2 - RIM,
})

const ground = (
  pen: CanvasRenderingContext2D,
  { middle: [x, y], radius }: Circle,
  faint: string,
  rule: string,
  soft: string,
) => {
  pen.strokeStyle = faint
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(x - radius, y)
  pen.lineTo(x + radius, y)
  pen.moveTo(x, y - radius)
  pen.lineTo(x, y + radius)
  pen.stroke()
  pen.strokeStyle = rule
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.stroke()
  pen.font = `450 12px ${SANS}`
  pen.fillStyle = soft
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  pen.fillText('1', x + radius + 8, y + 13)
  pen.textAlign = 'right'
  pen.fillText('−1', x - radius - 8, y + 13)
}

const at = ({ middle: [x, y], radius }: Circle, [re, im]: Complex) => [x + re * radius, y - im * radius] as const

interface StepsPicture {
  readonly steps: readonly [Complex, Complex]
  /** The bit that is read now; null before the first. */
  readonly bit: number | null
}

/** The two points, the one of the present bit full. */
export const drawSteps =
  ({ steps, bit }: StepsPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const circle = place(width, height)
    ground(pen, circle, palette.faint, palette.rule, palette.soft)
    const [zero, one] = steps.map((step) => at(circle, step))
    const together = Math.hypot(zero![0] - one![0], zero![1] - one![1]) < 16
    ;[zero!, one!].forEach(([x, y], i) => {
      const now = bit === i
      pen.beginPath()
      pen.arc(x, y, now ? 8 : 6, 0, 2 * Math.PI)
      pen.fillStyle = now ? palette.gate : palette.paper
      pen.fill()
      pen.strokeStyle = palette.gate
      pen.lineWidth = 2.25
      pen.stroke()
      pen.font = `600 13px ${SANS}`
      pen.fillStyle = palette.gate
      pen.textAlign = 'center'
      // Names stand inside the circle's height, above their points; of two that meet, one stands below.
      const name = i === 0 ? 'at 0' : 'at 1'
      const above = y + (together && i === 1 ? 21 : -21)
      pen.strokeStyle = palette.paper
      pen.lineWidth = 4
      pen.strokeText(name, x, above)
      pen.fillText(name, x, above)
    })
  }

interface ProductPicture {
  readonly points: readonly Complex[]
  /** The step that leads to t. */
  readonly step: Complex
  readonly t: number
  readonly phase: number
  readonly modulus: number
  /** The count that each sector is read as. */
  readonly names: readonly number[]
  /** The true count at t. */
  readonly count: number
}

/** Products that are shown behind the present one. */
const TRAIL = 24

/** The product as a hand of the state's colour, over the sectors in which it is read. */
export const drawProduct =
  ({ points, step, t, phase, modulus, names, count }: ProductPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const circle = place(width, height)
    const { middle, radius } = circle
    const wedge = (2 * Math.PI) / modulus
    for (let i = 0; i < modulus; i += 1) {
      const asked = names[i] === count
      pen.beginPath()
      pen.moveTo(...middle)
      pen.arc(...middle, radius, -(i + 0.5) * wedge, -(i - 0.5) * wedge)
      pen.closePath()
      pen.fillStyle = palette.wash
      if (asked) pen.fill()
      pen.strokeStyle = palette.faint
      pen.lineWidth = 1
      pen.stroke()
      pen.font = `600 15px ${SANS}`
      pen.textAlign = 'center'
      pen.textBaseline = 'middle'
      pen.fillStyle = asked ? palette.ink : palette.rule
      // A little off the line on which the point itself runs.
      const angle = i * wedge + (modulus === 2 ? 0.42 : 0.3)
      pen.fillText(
        String(names[i]),
        middle[0] + 0.8 * radius * Math.cos(angle),
        middle[1] - 0.8 * radius * Math.sin(angle),
      )
    }
    ground(pen, circle, 'transparent', palette.rule, palette.soft)

    for (let i = Math.max(0, t - TRAIL); i < t; i += 1) {
      pen.globalAlpha = 0.08 + 0.3 * ((i - t + TRAIL) / TRAIL) ** 2
      pen.fillStyle = palette.state
      pen.beginPath()
      pen.arc(...at(circle, points[i]!), 4, 0, 2 * Math.PI)
      pen.fill()
    }
    pen.globalAlpha = 1
    const now = t === 0 ? points[0]! : phase < 1 ? between(points[t - 1]!, step, phase) : points[t]!
    const [x, y] = at(circle, now)
    const right = names[sector(points[t]!, modulus)] === count
    pen.strokeStyle = palette.state
    pen.lineWidth = 2.5
    pen.beginPath()
    pen.moveTo(...middle)
    pen.lineTo(x, y)
    pen.stroke()
    pen.beginPath()
    pen.arc(x, y, 8, 0, 2 * Math.PI)
    pen.fillStyle = right ? palette.state : palette.paper
    pen.fill()
    pen.lineWidth = 2.5
    pen.stroke()
  }
