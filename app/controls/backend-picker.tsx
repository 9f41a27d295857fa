/** Where the model runs, and in the engine's own words why. */

export type BackendChoice = 'auto' | 'webgpu' | 'wasm'

interface BackendPickerProps {
  readonly value: BackendChoice
  readonly onChange: (value: BackendChoice) => void
  /** Null until a model has been loaded. */
  readonly reason: string | null
}

export function BackendPicker({ value, onChange, reason }: BackendPickerProps) {
  return (
    <div className="fields">
      <label>
        Runs on
        <select value={value} onChange={(event) => onChange(event.currentTarget.value as BackendChoice)}>
          <option value="auto">auto</option>
          <option value="webgpu">WebGPU</option>
          <option value="wasm">WASM</option>
        </select>
        <small>
          {reason ??
            'Auto begins on WebGPU where the browser offers it, measures both, and then takes the faster one for each run.'}
        </small>
      </label>
    </div>
  )
}
