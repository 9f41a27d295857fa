/** What a model with a cache does at the end of its positions. */

export type Beyond = 'stop' | 'slide'

interface BeyondPickerProps {
  readonly value: Beyond
  readonly onChange: (value: Beyond) => void
}

export function BeyondPicker({ value, onChange }: BeyondPickerProps) {
  return (
    <div className="fields">
      <label>
        A full cache
        <select value={value} onChange={(event) => onChange(event.currentTarget.value as Beyond)}>
          <option value="stop">stops</option>
          <option value="slide">slides</option>
        </select>
        <small>Sliding forgets all but the last symbols and reads these again. A state never fills up.</small>
      </label>
    </div>
  )
}
