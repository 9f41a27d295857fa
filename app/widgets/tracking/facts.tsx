/** What the prose of lesson 7 says of its trained networks, from their catalog, their weights and their records. */

import { useMemo } from 'react'
import { networksOf, taskOf } from '../../../models/task-catalog'
import { formatCount, formatSeeds, formatSigned } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { Said } from '../said'
import { claim, recordedShare, SQUARE, stepsSaid } from './networks'
import { GAMES, swapClaim } from './swaps'
import { useDecays, widest } from './use-decays'
import { useRecords } from './use-records'

/** How the four networks turned out. */
export function FourClaim() {
  const records = useRecords('parity')
  return <Said>{records ? claim(records) : '…'}</Said>
}

/** How large the four are, what they were trained on, and from how many seeds. */
export function FourTrained() {
  const { catalog } = useTaskCatalog()
  const records = useRecords('parity')
  if (!catalog || !records) return <Said>…</Said>
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
  return <Said>{(records && recordedShare(records, model, length)) ?? '…'}</Said>
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
  if (!decays) return <Said>…</Said>
  const [zero, one] = widest(decays).pair
  return (
    <span className="fact">
      In the network that may use it, the channel nearest to it has come to {formatSigned(zero, 4)} at a zero and{' '}
      {formatSigned(one, 4)} at a one. Nobody told it that a one turns things over.
    </span>
  )
}

/** What came of the shell game with so many cups. */
export const SwapClaim = ({ cups }: { readonly cups: number }) => (
  <Said>{swapClaim(GAMES.find((game) => game.cups === cups)!)}</Said>
)

/** For how many steps networks of a task were trained, where they differ: “1,500, and 4,000 for …”. */
export function StepsOf() {
  const { catalog } = useTaskCatalog()
  return <Said>{catalog ? stepsSaid(networksOf(catalog, 'parity')) : '…'}</Said>
}
