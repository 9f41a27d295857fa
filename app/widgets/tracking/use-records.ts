/** The recorded scores of a task, once the catalog and the results have arrived. */

import { useMemo } from 'react'
import type { TaskName } from '../../../models/tasks'
import { useResults } from '../../state/results'
import { useTaskCatalog } from '../../state/task-catalog'
import { type Records, recordsOf } from './seeds'

/** Null while something is on its way. Results that cannot be read leave the seeds of the catalog. */
export function useRecords(task: TaskName): Records | null {
  const { catalog } = useTaskCatalog()
  const { results, error } = useResults()
  return useMemo(
    () => (catalog && (results || error) ? recordsOf(task, catalog, results) : null),
    [task, catalog, results, error],
  )
}
