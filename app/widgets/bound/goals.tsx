/** The challenge of the figure of bits: a short book that is too much for a state. */

import { networksOf } from '../../../models/task-catalog'
import { useTaskCatalog } from '../../state/task-catalog'
import { Goal } from '../goal'
import { memoryOf } from './bound'
import { tooMuch } from './challenge'
import { useBound } from './store'

export function BoundGoal() {
  const { catalog } = useTaskCatalog()
  const { entries, bitsANumber } = useBound()
  const network = catalog ? networksOf(catalog, 'phone-book', ['gated-delta'])[0] : undefined
  if (!network) return <Goal outcome={{ done: false, text: 'Opening the list of task networks …' }} />
  return <Goal outcome={tooMuch(network.name, memoryOf(network), entries, bitsANumber)} />
}
