/** A number on a range: its sign before it, in words too where there is room for them, and its value after it. */

import type { ReactNode } from 'react'

interface DialProps {
  /** What is set. */
  readonly name: string
  readonly sign: ReactNode
  /** Whether the name is seen; a sign alone has it for those who do not see the sign. */
  readonly named?: boolean
  readonly min: number
  readonly max: number
  readonly step: number
  readonly value: number
  readonly text: string
  readonly onChange: (value: number) => void
}

export const Dial = ({ name, sign, named = false, min, max, step, value, text, onChange }: DialProps) => (
  <label className="dial" data-named={named || undefined}>
    <span aria-hidden={!named}>
      {sign}
      {named && ` ${name}`}
    </span>
    <input
      type="range"
      aria-label={named ? undefined : name}
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
