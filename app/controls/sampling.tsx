/** How a model picks the next symbol. Each field says its range; the seed makes a run repeatable. */

export interface Sampling {
  readonly temperature: number
  readonly topK: number
  readonly topP: number
  readonly seed: number
}

interface Field {
  readonly key: keyof Sampling
  readonly label: string
  readonly hint: string
  readonly min: number
  readonly max: number
  readonly step: number
}

const fields: readonly Field[] = [
  { key: 'temperature', label: 'Temperature', hint: '0 takes the likeliest', min: 0, max: 2, step: 0.1 },
  { key: 'topK', label: 'Top k', hint: '0 keeps all', min: 0, max: 96, step: 1 },
  { key: 'topP', label: 'Top p', hint: '1 keeps all', min: 0.05, max: 1, step: 0.05 },
  { key: 'seed', label: 'Seed', hint: 'same seed, same text', min: 0, max: 999_999_999, step: 1 },
]

interface SamplingProps {
  readonly value: Sampling
  readonly onChange: (value: Sampling) => void
}

export function SamplingFields({ value, onChange }: SamplingProps) {
  return (
    <fieldset className="fields">
      <legend className="sr-only">Sampling</legend>
      {fields.map(({ key, label, hint, min, max, step }) => (
        <label key={key}>
          {label}
          <input
            type="number"
            inputMode="decimal"
            min={min}
            max={max}
            step={step}
            value={value[key]}
            onChange={(event) => {
              const next = event.currentTarget.valueAsNumber
              if (Number.isFinite(next)) onChange({ ...value, [key]: Math.min(max, Math.max(min, next)) })
            }}
          />
          <small>{hint}</small>
        </label>
      ))}
    </fieldset>
  )
}
