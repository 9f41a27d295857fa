/** One head of all that a network has. */

import type { HeadRef } from '../../../models/trace'
import { place } from '../place'

interface HeadPickerProps {
  readonly heads: readonly HeadRef[]
  readonly index: number
  readonly onChange: (index: number) => void
}

export const HeadPicker = ({ heads, index, onChange }: HeadPickerProps) => (
  <label className="head-picker">
    Head{' '}
    <select value={index} onChange={(event) => onChange(Number(event.currentTarget.value))}>
      {heads.map((head, i) => (
        <option key={place(head)} value={i}>
          {place(head)}
        </option>
      ))}
    </select>
  </label>
)
