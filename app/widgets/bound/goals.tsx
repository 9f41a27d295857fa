/** The challenge of the figure of bits: a book that is too much for one state and not ruled out for the other. */

import { networksOf } from '../../../models/task-catalog'
import { useTaskCatalog } from '../../state/task-catalog'
import { Goal } from '../goal'
import { memoryOf } from './bound'
import { between } from './challenge'
import { useBound } from './store'

export function BoundGoal() {
  const { catalog } = useTaskCatalog()
  const { entries, bitsANumber } = useBound()
  const [small, large] = ['gated-delta-k8', 'gated-delta'].map((model) => {
    const network = catalog ? networksOf(catalog, 'phone-book', [model])[0] : undefined
    return network && { name: network.name, memory: memoryOf(network) }
  })
  if (!small || !large) return <Goal outcome={{ done: false, text: 'Opening the list of task networks …' }} />
  return <Goal outcome={between(small, large, entries, bitsANumber)} />
}
