/** The model's chip: which network, how large, where it ran, how fast, and whether that was now or before. */

import type { Provenance } from '../../models/trace'
import { formatMs, formatParameters } from './format'

const backends = { wasm: 'WASM', webgpu: 'WebGPU' } as const

/** Where a recording was made, as a sentence for the caption; nothing for a live trace. */
export const recordedWhere = (provenance: Provenance): string =>
  provenance.kind === 'live'
    ? ''
    : ` Recorded with ${backends[provenance.backend]} on ${provenance.machine}, at commit ${provenance.commit.slice(0, 7)}.`

interface ChipProps {
  readonly name: string
  readonly parameters: number
  readonly provenance: Provenance
  /** Median milliseconds a token. */
  readonly ms: number | null
}

export function Chip({ name, parameters, provenance, ms }: ChipProps) {
  const live = provenance.kind === 'live'
  const where = live ? 'in this page' : `at ${provenance.commit.slice(0, 7)} on ${provenance.machine}`
  return (
    <span className="chip" data-kind={provenance.kind} title={`${live ? 'Computed' : 'Recorded'} ${where}`}>
      <i aria-hidden="true" />
      {live ? 'live' : 'recorded'}
      <span>{name}</span>
      <span>{formatParameters(parameters)}</span>
      <span>{backends[provenance.backend]}</span>
      {ms !== null && <span>{formatMs(ms)} a token</span>}
    </span>
  )
}
