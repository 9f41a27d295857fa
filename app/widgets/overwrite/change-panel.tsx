/** What one token takes from the state of a head and brings to it, each as the norm of its matrix. */

import type { HeadRef } from '../../../models/trace'
import { type Bar, Bars } from '../../figures/bars'
import { palettes } from '../../figures/colours'
import { formatAlpha, formatShare, unbroken } from '../../figures/format'
import { useFigureTheme } from '../../figures/theme'
import type { StateReplay } from '../gate/replay'
import { place } from '../place'
import { changeAt } from './measures'

interface ChangePanelProps {
  readonly replay: StateReplay
  readonly chosen: HeadRef
  readonly t: number
}

export function ChangePanel({ replay, chosen, t }: ChangePanelProps) {
  const palette = palettes[useFigureTheme()]
  const change = changeAt(replay, t)
  if (!change) return null
  const { before, faded, erased, written, after, alpha, beta } = change
  const bar = (name: string, value: number, colour: string, strong = false): Bar => ({
    name,
    value,
    text: value.toFixed(2),
    colour,
    strong,
  })
  return (
    <section aria-label="What this token does">
      <h3>
        What this token does <small>to the state of {place(chosen)}</small>
      </h3>
      <Bars
        label="Norms"
        max={replay.extent()?.size ?? 1}
        bars={[
          bar('it held', before, palette.state),
          bar('forgotten', faded, palette.gate, true),
          bar('erased', erased, palette.write, true),
          bar('written', written, palette.value, true),
          bar('it holds', after, palette.state),
        ]}
      />
      <p className="verdict">
        <i className="q-gate">α</i> {formatAlpha(alpha)}, so {unbroken(formatShare(1 - alpha))} of everything goes.{' '}
        <i className="q-write">β</i> {formatAlpha(beta)}, so {unbroken(formatShare(beta))} of what this key held goes,
        which is {unbroken(formatShare(replay.erased(t) ?? 0))} of the rest.
      </p>
    </section>
  )
}
