/** What was recorded of the networks of the tasks, every seed of them, once the catalog has arrived. */

import { useMemo } from 'react'
import { type TaskRecords, withAllSeeds } from '../../models/task-records'
import { useResults } from './results'
import { useTaskCatalog } from './task-catalog'

/** Null until the catalog and the results are there. Results that cannot be read leave the seeds of the catalog. */
export function useTaskRecords(): TaskRecords | null {
  const { catalog } = useTaskCatalog()
  const { results, error } = useResults()
  return useMemo(
    () => (catalog && (results || error) ? withAllSeeds(catalog, results) : null),
    [catalog, results, error],
  )
}
