/** The channels of a layer as points: what each is multiplied by at a 0, to the right, and at a 1, upwards. */

import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'
import { SANS } from '../../figures/fonts'
import { gatesScales } from './gates-place'
import type { Decays } from './use-decays'

interface GatesPicture {
  /** By seed. */
  readonly seeds: readonly (Decays | null)[]
  /** What the gate allows: −1 or 0 to 1, and whether the two may differ. */
  readonly lowest: number
  readonly moving: boolean
  readonly cursor: { readonly seed: number; readonly channel: number } | null
}

export const drawGates =
  ({ seeds, lowest, moving, cursor }: GatesPicture): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const { x, y } = gatesScales(width, height)
    // What this gate can reach.
    pen.fillStyle = palette.wash
    if (moving) pen.fillRect(x(lowest), y(1), x(1) - x(lowest), y(lowest) - y(1))
    pen.strokeStyle = palette.faint
    pen.lineWidth = 1
    pen.strokeRect(x(-1), y(1), x(1) - x(-1), y(-1) - y(1))
    pen.beginPath()
    pen.moveTo(x(0), y(1))
    pen.lineTo(x(0), y(-1))
    pen.moveTo(x(-1), y(0))
    pen.lineTo(x(1), y(0))
    pen.stroke()
    if (!moving) {
      pen.strokeStyle = palette.rule
      pen.beginPath()
      pen.moveTo(x(lowest), y(lowest))
      pen.lineTo(x(1), y(1))
      pen.stroke()
    }
    pen.font = `450 11px ${SANS}`
    pen.fillStyle = palette.soft
    pen.textBaseline = 'middle'
    pen.textAlign = 'right'
    for (const a of [-1, 0, 1])
      pen.fillText(a < 0 ? '−1' : String(a), x(-1) - 6, Math.min(Math.max(y(a), 12), y(-1) - 4))
    pen.textBaseline = 'top'
    pen.textAlign = 'center'
    for (const a of [-1, 0, 1])
      pen.fillText(a < 0 ? '−1' : String(a), Math.min(Math.max(x(a), x(-1) + 5), x(1) - 3), y(-1) + 6)

    pen.fillText('at a 0', x(0.5), y(-1) + 6)
    pen.save()
    pen.translate(x(-1) - 17, y(0.5))
    pen.rotate(-Math.PI / 2)
    pen.fillText('at a 1', 0, 0)
    pen.restore()

    // The corner that parity needs.
    pen.strokeStyle = palette.ink
    pen.lineWidth = 1.25
    pen.beginPath()
    pen.arc(x(1), y(-1), 15, Math.PI, 1.5 * Math.PI)
    pen.stroke()
    pen.fillStyle = palette.ink
    pen.textBaseline = 'middle'
    pen.textAlign = 'right'
    pen.fillText('parity', x(1) - 20, y(-1) - 8)

    seeds.forEach((decays, seed) => {
      pen.fillStyle = palette.gate
      pen.strokeStyle = palette.gate
      pen.lineWidth = 1.25
      decays?.forEach(([zero, one], channel) => {
        const pointed = cursor?.seed === seed && cursor.channel === channel
        pen.globalAlpha = pointed ? 1 : 0.62
        pen.beginPath()
        pen.arc(x(zero), y(one), pointed ? 5 : 3, 0, 2 * Math.PI)
        if (seed === 0) pen.fill()
        else pen.stroke()
      })
    })
    pen.globalAlpha = 1
  }
