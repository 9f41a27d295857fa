/** The two trained networks of the adding problem, as numbers in the page. */

import { useEffect, useState } from 'react'
import { fetchFile } from '../../../models/runtime/files'
import { unpackTensors } from '../../../models/runtime/weights'
import { networksOf, type TaskCatalog } from '../../../models/task-catalog'
import { readStacked, type Stacked } from '../../../models/tasks/stacked'
import { siteUrl } from '../../state/catalog'
import { useTaskCatalog } from '../../state/task-catalog'
import type { Pair } from './curves'

export const PLAIN = 'rnn-2015'
export const GATED = 'lstm-2015'

let known: Promise<Pair> | undefined

function load(catalog: TaskCatalog): Promise<Pair> {
  const network = async (model: string): Promise<Stacked> => {
    const entry = networksOf(catalog, 'adding', [model])[0]
    if (!entry)
      throw new Error(`The catalog of tasks has no ${model} for the adding problem, and this figure needs it.`)
    const file = entry.files.weights
    return readStacked(unpackTensors(await fetchFile(siteUrl(`tasks/${file.path}`), file)))
  }
  known ??= Promise.all([network(PLAIN), network(GATED)]).then(([plain, gated]) => ({ plain, gated }))
  // A failed download may succeed the next time.
  known.catch(() => {
    known = undefined
  })
  return known
}

export function usePair(): { readonly pair: Pair | null; readonly error: string | null } {
  const { catalog, error } = useTaskCatalog()
  const [state, setState] = useState<{ pair: Pair | null; error: string | null }>({ pair: null, error: null })
  useEffect(() => {
    if (!catalog) return
    let gone = false
    load(catalog).then(
      (pair) => !gone && setState({ pair, error: null }),
      (failure: unknown) =>
        !gone && setState({ pair: null, error: failure instanceof Error ? failure.message : String(failure) }),
    )
    return () => {
      gone = true
    }
  }, [catalog])
  return { pair: state.pair, error: state.error ?? error }
}
