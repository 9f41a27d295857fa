/** The options of a live run, folded away: where it runs, and for a model that writes, how it picks. */

import { BackendPicker } from '../controls/backend-picker'
import { BeyondPicker } from '../controls/beyond-picker'
import { SamplingFields } from '../controls/sampling'
import { useBackendReason } from '../state/engine'
import { useSettings } from '../state/settings'

interface RunOptionsProps {
  /** Whether the model writes. */
  readonly sampling?: boolean
  /** Whether it may keep a cache, which can be full. */
  readonly cache?: boolean
}

export function RunOptions({ sampling = false, cache = sampling }: RunOptionsProps) {
  const settings = useSettings()
  const reason = useBackendReason((state) => state.reason)
  return (
    <details className="options-panel">
      <summary>{sampling ? 'Sampling and backend' : 'Backend'}</summary>
      {sampling && <SamplingFields value={settings.sampling} onChange={settings.setSampling} />}
      {cache && <BeyondPicker value={settings.beyond} onChange={settings.setBeyond} />}
      <BackendPicker value={settings.backend} onChange={settings.setBackend} reason={reason} />
    </details>
  )
}
