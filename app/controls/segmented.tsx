/** One choice of a few, as joined buttons. A radio group underneath: arrows move, Tab enters once. */

import { useId } from 'react'

interface SegmentedProps<T extends string> {
  readonly legend: string
  readonly options: readonly { readonly value: T; readonly label: string }[]
  readonly value: T
  readonly onChange: (value: T) => void
}

export function Segmented<T extends string>({ legend, options, value, onChange }: SegmentedProps<T>) {
  const name = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a fieldset of radios is a radio group.
    <fieldset className="segmented" role="radiogroup" aria-label={legend}>
      <legend aria-hidden="true">{legend}</legend>
      <span className="options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
