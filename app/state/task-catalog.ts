/** The catalog of task networks, read once for the whole page when a figure first asks. */

import { useEffect } from 'react'
import { create } from 'zustand'
import { loadTaskCatalog, type TaskCatalog } from '../../models/task-catalog'
import { siteUrl } from './catalog'

interface TaskCatalogState {
  readonly catalog: TaskCatalog | null
  readonly error: string | null
}

const useStore = create<TaskCatalogState>(() => ({ catalog: null, error: null }))

let asked = false

export function useTaskCatalog(): TaskCatalogState {
  useEffect(() => {
    if (asked) return
    asked = true
    loadTaskCatalog(siteUrl('tasks/catalog.json')).then(
      (catalog) => useStore.setState({ catalog, error: null }),
      (error: unknown) => {
        asked = false
        useStore.setState({ error: error instanceof Error ? error.message : String(error) })
      },
    )
  }, [])
  return useStore()
}
