/** What was recorded of the networks of the tasks, every seed of them, once the catalog has arrived. */

import { useMemo } from 'react'
import { recordedIn, stepsOf, type TaskRecords, withAllSeeds } from '../../models/task-records'
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

/** The networks of a task that were also trained for more steps than usual. */
export interface Longer {
  readonly records: TaskRecords
  readonly usual: number
  readonly more: number
}

/** Null until they are there, or where none was. */
export function useLonger(task: string): Longer | null {
  const { catalog } = useTaskCatalog()
  const { results } = useResults()
  return useMemo(() => {
    const steps = results && stepsOf(results, task)
    return catalog && results && steps ? { records: recordedIn(catalog, results.longer), ...steps } : null
  }, [catalog, results, task])
}
