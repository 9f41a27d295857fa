/** What the prose of lesson 7 says of its trained networks, from their catalog, their weights and their records. */

import { useMemo } from 'react'
import { networksOf } from '../../../models/task-catalog'
import deltaSwaps from '../../../models/training/runs/tasks/swaps-3/delta-wide/0.json'
import lstmSwaps from '../../../models/training/runs/tasks/swaps-3/lstm-2015/0.json'
import { formatSigned } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { claim, recordedShare } from './networks'
import { useDecays, widest } from './use-decays'

/** How the four networks turned out. */
export function FourClaim() {
  const { catalog } = useTaskCatalog()
  return <span className="fact">{catalog ? claim(catalog) : '…'}</span>
}

interface ParityShareProps {
  readonly model: string
  readonly length: number
}

/** What a network of the catalog was recorded to get right, inside a sentence. */
export function ParityShare({ model, length }: ParityShareProps) {
  const { catalog } = useTaskCatalog()
  return <span className="fact">{(catalog && recordedShare(catalog, model, length)) ?? '…'}</span>
}

/** The network whose first layer is looked into. */
export const SIGNED = 'min-gru-signed'

/** Its weights' decays, seed 0; null while they are on their way. */
export function useSignedDecays() {
  const { catalog, error } = useTaskCatalog()
  const entries = useMemo(() => (catalog ? networksOf(catalog, 'parity', [SIGNED]).slice(0, 1) : []), [catalog])
  const found = useDecays(entries)
  const entry = entries[0]
  return { entry: entry ?? null, decays: (entry && found.decays[entry.id]) ?? null, error: error ?? found.error }
}

/** Where the channel that turns over most has come to lie. */
export function WidestChannel() {
  const { decays } = useSignedDecays()
  if (!decays) return <span className="fact">…</span>
  const [zero, one] = widest(decays).pair
  return (
    <span className="fact">
      In the network that may use it, the channel nearest to it has come to {formatSigned(zero, 4)} at a zero and{' '}
      {formatSigned(one, 4)} at a one. Nobody told it that a one turns things over.
    </span>
  )
}

const RECORDS = [
  { name: 'Delta rule, β up to 2', record: deltaSwaps },
  { name: 'LSTM', record: lstmSwaps },
] as const

/** Recorded scores on the shell game. */
export function SwapTable() {
  const lengths = RECORDS[0].record.scores.map(({ length }) => length)
  const { train, chance, scores, device } = RECORDS[0].record
  return (
    <div className="prose-table">
      <p className="table-caption">
        The shell game with three cups, asked after the last swap: share of{' '}
        {scores[0]!.sequences.toLocaleString('en-GB')} games with the right cup. Networks of 110,000 parameters, trained
        on {train[0]!.length} swaps, seed 0; recorded with PyTorch on a {device}. A guess is right in{' '}
        {Math.round(100 * chance)} %.
      </p>
      <table>
        <thead>
          <tr>
            <th>swaps</th>
            {lengths.map((length) => (
              <th key={length} className="n">
                {length}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RECORDS.map(({ name, record }) => (
            <tr key={name}>
              <td>{name}</td>
              {record.scores.map(({ length, score }) => (
                <td key={length} className="n">
                  {Math.round(100 * score)} %
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
