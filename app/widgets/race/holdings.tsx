/** What both machines of a live race hold: every tensor of the two sessions, counted by the engine. */

import type { Ledger } from '../../../models/runtime/api'
import { formatCount, formatExact } from '../../figures/format'
import type { Ledgers } from './live'
import { RACERS, racers } from './racers'

const sum = (ledger: Ledger, of: 'bytes' | 'reserved') => ledger.memory.reduce((total, entry) => total + entry[of], 0)

/** Rows that both have, in the order of what a reader looks for. */
const rows: readonly { readonly name: string; readonly of: (ledger: Ledger) => string }[] = [
  { name: 'Memory of the text', of: (ledger) => formatCount(sum(ledger, 'bytes')) },
  { name: 'Set aside for it', of: (ledger) => formatCount(sum(ledger, 'reserved')) },
  {
    name: 'Weights, unpacked',
    of: ({ weights, copies }) => `${copies > 1 ? `${copies} × ` : ''}${formatCount(weights)}`,
  },
  { name: 'Buffers of captured steps', of: ({ captured }) => formatCount(captured) },
]

export function Holdings({ ledgers }: { readonly ledgers: Ledgers }) {
  const heap = Math.max(...racers.map((racer) => ledgers[racer].heap))
  return (
    <details className="options-panel holdings">
      <summary>Every byte that the two hold</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Bytes, counted when they ended</th>
            {racers.map((racer) => (
              <th key={racer} scope="col" className={`q-${racer}`}>
                {RACERS[racer].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {racers.map((racer) => (
                <td key={racer}>{of(ledgers[racer])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The runtime itself has taken {formatExact(heap)} of WebAssembly’s memory for all models of this page: for
        weights on the processor, and for room to compute in. It never gives any back. A cache doubles its room when it
        runs out, so it has more set aside than it uses.
      </p>
    </details>
  )
}
