/** The results of every training, read once for the whole page. */

import { create } from 'zustand'
import { loadResults, type Results } from '../../models/results'
import { siteUrl } from './catalog'

interface ResultsState {
  readonly results: Results | null
  readonly error: string | null
}

const useResultsStore = create<ResultsState>(() => ({ results: null, error: null }))

let asked = false

export function useResults(): ResultsState {
  if (!asked) {
    asked = true
    loadResults(siteUrl('results.json')).then(
      (results) => useResultsStore.setState({ results }),
      (error: unknown) => useResultsStore.setState({ error: error instanceof Error ? error.message : String(error) }),
    )
  }
  return useResultsStore()
}
