/** Numbers of the race in the prose of lesson 0. */

import { memoryBytes } from '../../../models/memory/formula'
import { formatBytes, formatCount, formatExact, unbroken } from '../../figures/format'
import { useCatalogModel } from '../../state/catalog'
import { Said } from '../said'
import { crossing } from './crossing'
import { factorsOf, pacesOf } from './facts'
import { RACERS, type Racer } from './racers'
import { useRecordedLanes } from './traces'

/** `crossing`: the token at which the recorded lines cross. `paces`: a sentence on both clocks. */
export function RaceFact({ of }: { readonly of: 'crossing' | 'paces' }) {
  const { cache, state } = useRecordedLanes().traces
  const said = () => {
    if (!cache || !state) return null
    if (of === 'paces') return pacesOf({ cache, state })
    const at = crossing(cache.frames, state.frames)
    return at === null ? null : formatCount(at + 1)
  }
  return <Said>{said() ?? '…'}</Said>
}

/** The product behind a memory, with the numbers of the network in the colour of what they make. */
export function MemoryProduct({ of }: { readonly of: Racer }) {
  const model = useCatalogModel(RACERS[of].model)
  if (!model) return <Said>…</Said>
  const factors = factorsOf(of, model)
  const product = factors.reduce((a, b) => a * b)
  return (
    <span className={`fact q-${of}`}>
      {factors.join('\u00a0·\u00a0')} = {unbroken(formatExact(product))}
    </span>
  )
}

/** What the state keeps beside its tables. */
export function TheLittle() {
  const model = useCatalogModel(RACERS.state.model)
  if (!model) return <Said>…</Said>
  const tables = factorsOf('state', model).reduce((a, b) => a * b)
  return <Said>{formatBytes(memoryBytes(model, 1) - tables)}</Said>
}
