/** Legends of the two colour scales. Their ticks stand where the scale puts them. */

import { gateScale } from './colours'
import { gateGradient, signedGradient } from './draw-state'
import { useFigureTheme } from './theme'

const TICKS = [0, 0.5, 0.7, 0.9, 1] as const

export function GateLegend() {
  const theme = useFigureTheme()
  return (
    <span className="legend">
      <span>forgets</span>
      <span className="ramp" style={{ background: gateGradient(theme) }}>
        {TICKS.map((alpha) => (
          <span key={alpha} style={{ left: `${gateScale(alpha) * 100}%` }}>
            {alpha}
          </span>
        ))}
      </span>
      <span>keeps</span>
    </span>
  )
}

export function SignedLegend({ scale }: { readonly scale: number }) {
  const theme = useFigureTheme()
  return (
    <span className="legend short">
      <span>−{Number(scale.toPrecision(2))}</span>
      <span className="ramp" style={{ background: signedGradient(theme) }}>
        <span style={{ left: '50%' }}>0</span>
      </span>
      <span>+{Number(scale.toPrecision(2))}</span>
    </span>
  )
}
