/** The worked solution of the challenge, in numbers of the state that it is about. */

import { networksOf } from '../../../models/task-catalog'
import { formatCount } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { Said } from '../said'
import { bitsHeld, firstImpossible, memoryOf } from './bound'

export function BoundSolution() {
  const { catalog } = useTaskCatalog()
  const network = catalog ? networksOf(catalog, 'phone-book', ['gated-delta'])[0] : undefined
  if (!network) return <Said>…</Said>
  const memory = memoryOf(network)
  const [one, two] = [1, 2].map((bits) => firstImpossible(memory, bits) ?? Number.NaN) as [number, number]
  return (
    <span className="fact">
      The state then has {formatCount(bitsHeld(memory, 0, 1))} bits, which is too little from {formatCount(one)} entries
      on. With 2 bits it is too little from {formatCount(two)} on.
    </span>
  )
}
