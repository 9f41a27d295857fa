/** A slider with its number beside it. */

import type { ReactNode } from 'react'

interface DialProps {
  /** What is set, for those who do not see the sign. */
  readonly name: string
  readonly sign: ReactNode
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly text: string
  readonly onChange: (value: number) => void
}

export const Dial = ({ name, sign, min, max, step, value, text, onChange }: DialProps) => (
  <label className="dial">
    <span aria-hidden="true">{sign}</span>
    <input
      type="range"
      aria-label={name}
      aria-valuetext={text}
      min={min}
      max={max}
      step={step}
      value={value}
      style={{ ['--done' as string]: `${((value - min) / (max - min)) * 100}%` }}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
    <output>{text}</output>
  </label>
)
