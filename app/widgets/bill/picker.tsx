/** Which models the figure shows, by what they keep. */

import { type Kind, kindOf, realModels } from '../../../models/memory/real-models'
import { MOST, useBill } from './store'

const KINDS: readonly { readonly kind: Kind; readonly name: string }[] = [
  { kind: 'attention', name: 'Every token' },
  { kind: 'windowed', name: 'Every token, in a window or compressed' },
  { kind: 'hybrid', name: 'A state, and tokens' },
  { kind: 'recurrent', name: 'A state' },
]

export function Picker() {
  const { chosen, toggle } = useBill()
  return (
    <details className="options-panel bill-picker">
      <summary>
        Choose models ({chosen.length} of {realModels.length} shown{chosen.length >= MOST && ', no more at once'})
      </summary>
      {KINDS.map(({ kind, name }) => (
        <fieldset key={kind}>
          <legend>{name}</legend>
          {realModels
            .filter(({ components }) => kindOf(components) === kind)
            .map((model) => (
              <label key={model.id} title={model.how}>
                <input
                  type="checkbox"
                  checked={chosen.includes(model.id)}
                  disabled={chosen.length >= MOST && !chosen.includes(model.id)}
                  onChange={() => toggle(model.id)}
                />
                {model.name}
              </label>
            ))}
        </fieldset>
      ))}
    </details>
  )
}
