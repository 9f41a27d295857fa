/** What the prose of lesson 7 says of its trained networks, from their catalog, their weights and their records. */

import { useMemo } from 'react'
import { networksOf, taskOf } from '../../../models/task-catalog'
import { formatCount, formatSeeds, formatSigned } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { claim, recordedShare, SQUARE } from './networks'
import { percent, percents } from './seeds'
import { SWAP_ROWS } from './swaps'
import { useDecays, widest } from './use-decays'
import { useRecords } from './use-records'

/** How the four networks turned out. */
export function FourClaim() {
  const records = useRecords('parity')
  return <span className="fact">{records ? claim(records) : '…'}</span>
}

/** How large the four are, what they were trained on, and from how many seeds. */
export function FourTrained() {
  const { catalog } = useTaskCatalog()
  const records = useRecords('parity')
  if (!catalog || !records) return <span className="fact">…</span>
  const four = networksOf(
    catalog,
    'parity',
    SQUARE.map(({ model }) => model),
  )
  const length = Math.max(...taskOf(catalog, 'parity').train.map((setting) => Number(setting.length)))
  // They differ by a few weights of their gates.
  const parameters = 1000 * Math.round(Math.max(...four.map((network) => network.parameters)) / 1000)
  return (
    <span className="fact">
      {formatCount(parameters)} parameters, trained on strings of {length} bits and asked at every bit,{' '}
      {formatSeeds(SQUARE.map(({ model }) => records(model).length))}
    </span>
  )
}

interface ParityShareProps {
  readonly model: string
  readonly length: number
}

/** What a network was recorded to get right, over its seeds, inside a sentence. */
export function ParityShare({ model, length }: ParityShareProps) {
  const records = useRecords('parity')
  return <span className="fact">{(records && recordedShare(records, model, length)) ?? '…'}</span>
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

/** Recorded scores on the shell game, over the seeds. */
export function SwapTable() {
  const [first] = SWAP_ROWS[0].seeds
  if (!first) return null
  const lengths = first.scores.map(({ length }) => length)
  const counts = SWAP_ROWS.map(({ seeds }) => seeds.length)
  return (
    <div className="prose-table">
      <p className="table-caption">
        The shell game with three cups, asked after the last swap: share of {formatCount(first.scores[0]!.sequences)}{' '}
        games with the right cup. Networks of {formatCount(1000 * Math.round(first.parameters / 1000))} parameters,
        trained on {first.train[0]!.length} swaps, {formatSeeds(counts)}
        {Math.max(...counts) > 1 ? ' (from the worst to the best)' : ''}; recorded with PyTorch on a {first.device}. A
        guess is right in {percent(first.chance)}.
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
          {SWAP_ROWS.map(({ name, seeds }) => (
            <tr key={name}>
              <td>{name}</td>
              {lengths.map((length) => (
                <td key={length} className="n">
                  {percents(
                    seeds.flatMap(({ scores }) =>
                      scores.filter((one) => one.length === length).map((one) => one.score),
                    ),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
