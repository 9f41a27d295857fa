/** Legends of the colour scales. Their ticks stand where the scale puts them. */

import { gateScale, writeCss } from './colours'
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

export function WriteLegend() {
  const theme = useFigureTheme()
  const stops = [0, 0.25, 0.5, 0.75, 1].map((beta) => writeCss(beta, theme))
  return (
    <span className="legend short">
      <span>leaves</span>
      <span className="ramp" style={{ background: `linear-gradient(90deg, ${stops.join(',')})` }}>
        {[0, 0.5, 1].map((beta) => (
          <span key={beta} style={{ left: `${beta * 100}%` }}>
            {beta}
          </span>
        ))}
      </span>
      <span>overwrites</span>
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
