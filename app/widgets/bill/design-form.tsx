/** The reader's own model, in five numbers. */

import { type Design, firstDesign, HEAD_DIM, HIGHEST, least, STATE, WINDOW } from './design'
import { useBill } from './store'

const FIELDS: readonly { readonly key: keyof Design; readonly name: string }[] = [
  { key: 'full', name: 'layers that attend to all' },
  { key: 'windowed', name: `layers with a window of ${WINDOW.toLocaleString('en-GB')}` },
  { key: 'recurrent', name: 'recurrent layers' },
  { key: 'kvHeads', name: 'key-value heads' },
]

export function DesignForm() {
  const { design, setDesign } = useBill()
  return (
    <details
      className="options-panel bill-design"
      open={design !== null}
      onToggle={(event) => {
        if (event.currentTarget.open !== (design !== null)) setDesign(event.currentTarget.open ? firstDesign : null)
      }}
    >
      <summary>Design a model of your own</summary>
      <div className="fields">
        {FIELDS.map(({ key, name }) => (
          <label key={key}>
            {name}
            <input
              type="number"
              inputMode="numeric"
              min={least(key)}
              max={HIGHEST}
              value={(design ?? firstDesign)[key]}
              onChange={(event) => {
                const typed = Math.round(event.currentTarget.valueAsNumber)
                // An emptied box keeps its number until a new one is typed.
                if (Number.isNaN(typed)) return
                setDesign({ ...(design ?? firstDesign), [key]: Math.min(Math.max(typed, least(key)), HIGHEST) })
              }}
            />
          </label>
        ))}
      </div>
      <p>
        Heads are {HEAD_DIM} wide; each recurrent layer keeps {STATE.heads} tables of {STATE.keys} by {STATE.values}, as
        in Qwen3-Next. It opens as Llama-3.1-8B and has its weights.
      </p>
    </details>
  )
}
