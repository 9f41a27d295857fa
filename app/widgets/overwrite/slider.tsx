/** A number on a range, with its symbol before and its value after. */

import type { ReactNode } from 'react'

interface SliderProps {
  readonly name: string
  readonly symbol: ReactNode
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  readonly text: string
  readonly onChange: (value: number) => void
}

export const Slider = ({ name, symbol, value, min, max, step, text, onChange }: SliderProps) => (
  <label className="dial">
    <span>
      {symbol} {name}
    </span>
    <input
      type="range"
      min={min}
      max={max}
      step={step}
      value={value}
      aria-valuetext={text}
      style={{ ['--done' as string]: `${((value - min) / (max - min)) * 100}%` }}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
    <output>{text}</output>
  </label>
)
