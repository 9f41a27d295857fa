/** The model's chip: which network, how large, where it ran, how fast, and whether that was now or before. */

import type { Provenance } from '../../models/trace'
import { formatMs, formatParameters } from './format'

const backends = { wasm: 'WASM', webgpu: 'WebGPU' } as const

/** Where a recording was made, as a sentence for the caption; nothing for a live trace. */
export const recordedWhere = (provenance: Provenance): string =>
  provenance.kind !== 'recorded'
    ? ''
    : ` Recorded with ${backends[provenance.backend]} on ${provenance.machine}, at commit ${provenance.commit.slice(0, 7)}.`

/** What the chip says of where a trace came from, and in full. */
function origin(provenance: Provenance): { readonly said: string; readonly title: string } {
  switch (provenance.kind) {
    case 'live':
      return { said: 'live', title: 'Computed in this page' }
    case 'recorded':
      return { said: 'recorded', title: `Recorded at ${provenance.commit.slice(0, 7)} on ${provenance.machine}` }
    case 'file':
      return { said: 'from a file', title: `Opened from ${provenance.file}` }
  }
}

interface ChipProps {
  readonly name: string
  readonly parameters: number
  readonly provenance: Provenance
  /** Median milliseconds a token. */
  readonly ms: number | null
}

export function Chip({ name, parameters, provenance, ms }: ChipProps) {
  const { said, title } = origin(provenance)
  return (
    <span className="chip" data-kind={provenance.kind} title={title}>
      <i aria-hidden="true" />
      {said}
      <span>{name}</span>
      <span>{formatParameters(parameters)}</span>
      <span>{backends[provenance.backend]}</span>
      {ms !== null && <span>{formatMs(ms)} a token</span>}
    </span>
  )
}
