/** How the networks of a task were made, as the prose says it. */

import { networksOf, taskOf } from '../../../models/task-catalog'
import type { TaskName } from '../../../models/tasks'
import { formatCount, formatParameters } from '../../figures/format'
import { useTaskCatalog } from '../../state/task-catalog'
import { Said } from '../said'

/** Parameters, or the length of the longest sequences in training. */
export function MadeFact({ task, of }: { readonly task: TaskName; readonly of: 'parameters' | 'trained' }) {
  const { catalog } = useTaskCatalog()
  if (!catalog) return <Said>…</Said>
  const all = networksOf(catalog, task)
  const says = {
    parameters: () => {
      const sizes = all.map(({ parameters }) => parameters)
      const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map(formatParameters)
      return least === most ? least! : `${least} to ${most}`
    },
    trained: () => formatCount(Math.max(...taskOf(catalog, task).train.map(({ length }) => Number(length)))),
  } as const
  return <Said>{all.length > 0 ? says[of]() : '…'}</Said>
}
