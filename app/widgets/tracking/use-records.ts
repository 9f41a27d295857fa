/** The recorded scores of a task, once the catalog and the results have arrived. */

import { useMemo } from 'react'
import type { TaskName } from '../../../models/tasks'
import { useTaskRecords } from '../../state/task-records'
import { type Records, recordsOf } from './seeds'

/** Null while something is on its way. */
export function useRecords(task: TaskName): Records | null {
  const all = useTaskRecords()
  return useMemo(() => all && recordsOf(all, task), [task, all])
}
