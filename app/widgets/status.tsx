/** What a live run is doing or how it ended, in words, in place. */

import { formatBytes } from '../figures/format'
import type { LiveStatus } from '../state/live'

const PHASES = { runtime: 'the runtime', weights: 'the weights', session: 'the network into memory' } as const

export function Status({ status }: { readonly status: LiveStatus }) {
  switch (status.kind) {
    case 'idle':
    case 'done':
      return null
    case 'loading': {
      const { model, progress } = status
      const part = progress ? PHASES[progress.phase] : 'the network'
      const known = progress && progress.total > 0 && progress.phase !== 'session'
      return (
        <p className="status" role="status">
          Loading {part} ({model}){known && ` ${formatBytes(progress.loaded)} of ${formatBytes(progress.total)}`}
          {known && <progress value={progress.loaded} max={progress.total} aria-label="Loaded" />}
        </p>
      )
    }
    case 'running':
      return (
        <p className="status" role="status">
          {status.what} …
        </p>
      )
    case 'cancelled':
      return (
        <p className="status" role="status">
          Cancelled. What was computed stays.
        </p>
      )
    case 'error':
      return (
        <p className="status" data-kind="error" role="alert">
          {status.message}
        </p>
      )
  }
}
