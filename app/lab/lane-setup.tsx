/** What a lane runs: its model, what that is, and its gate where the catalog lets it be frozen. */

import type { CatalogModel } from '../../models/catalog'
import { Switch } from '../controls/switch'
import { formatBytes, formatParameters, unbroken } from '../figures/format'
import { type Lane, letterOf, titleOf, whatItIs } from './bench'

interface LaneSetupProps {
  readonly index: number
  readonly lane: Lane
  readonly models: readonly CatalogModel[]
  readonly disabled: boolean
  readonly onChange: (lane: Lane) => void
  /** Null for the only lane. */
  readonly onRemove: (() => void) | null
}

export function LaneSetup({ index, lane, models, disabled, onChange, onRemove }: LaneSetupProps) {
  const model = models.find(({ id }) => id === lane.model)
  const choose = (id: string) => {
    const next = models.find((other) => other.id === id)
    onChange({ ...lane, model: id, gate: next?.lesion ? lane.gate : 'own' })
  }
  return (
    <>
      <div className="lane-choice">
        <b>{letterOf(index)}</b>
        <select
          value={lane.model}
          disabled={disabled}
          aria-label={`Model of lane ${letterOf(index)}`}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {!model && <option value={lane.model}>{lane.model}</option>}
          {models.map((other) => (
            <option key={other.id} value={other.id}>
              {titleOf(other)}, {formatParameters(other.parameters)}
            </option>
          ))}
        </select>
      </div>
      <p className="lane-what">
        {model
          ? `${whatItIs(model)}. ${unbroken(formatBytes(model.files.weights.bytes))} to load.`
          : 'Not in the catalog of this site.'}
        {lane.gate === 'lesion' &&
          ' Its gate is held at its mean: an intervention on a trained network, not a fair comparison.'}
      </p>
      <div className="lane-switches">
        <Switch
          checked={lane.gate === 'lesion'}
          disabled={disabled || !model?.lesion}
          onChange={(frozen) => onChange({ ...lane, gate: frozen ? 'lesion' : 'own' })}
        >
          Freeze the gate (a lesion)
        </Switch>
        <Switch checked={lane.probes} disabled={disabled} onChange={(probes) => onChange({ ...lane, probes })}>
          Look inside
        </Switch>
        {onRemove && (
          <button
            type="button"
            className="plain"
            disabled={disabled}
            aria-label={`Remove lane ${letterOf(index)}`}
            onClick={onRemove}
          >
            Remove
          </button>
        )}
      </div>
    </>
  )
}
