/** The decays that trained networks give to each bit in their first layer, computed in this page from their weights. */

import { useEffect, useState } from 'react'
import { fetchFile } from '../../../models/runtime/files'
import { unpackTensors } from '../../../models/runtime/weights'
import type { TaskNetworkEntry } from '../../../models/task-catalog'
import { firstDecays } from '../../../models/tasks/first-decays'
import { siteUrl } from '../../state/catalog'
import type { Pair } from './store'

/** By channel: the decay at a 0 and at a 1. */
export type Decays = readonly Pair[]

const known = new Map<string, Promise<Decays>>()

function decaysOf({ id, files, signed }: TaskNetworkEntry): Promise<Decays> {
  const before = known.get(id)
  if (before) return before
  const file = files.weights
  const made = fetchFile(siteUrl(`tasks/${file.path}`), file).then((bytes) => {
    const [zero, one] = firstDecays(unpackTensors(bytes), signed)
    return Array.from(zero!, (a, channel): Pair => [a, one![channel]!])
  })
  known.set(id, made)
  // A failed download may succeed the next time.
  made.catch(() => known.delete(id))
  return made
}

/** Decays of the networks by their ids, each as soon as its weights are there. `entries` must not change between renders. */
export function useDecays(entries: readonly TaskNetworkEntry[]) {
  const [state, setState] = useState<{ decays: Readonly<Record<string, Decays>>; error: string | null }>({
    decays: {},
    error: null,
  })
  useEffect(() => {
    let gone = false
    for (const entry of entries)
      decaysOf(entry).then(
        (found) => !gone && setState((before) => ({ ...before, decays: { ...before.decays, [entry.id]: found } })),
        (error: unknown) =>
          !gone && setState((before) => ({ ...before, error: error instanceof Error ? error.message : String(error) })),
      )
    return () => {
      gone = true
    }
  }, [entries])
  return state
}

/** The channel that differs most between a 0 and a 1. */
export function widest(decays: Decays): { readonly channel: number; readonly pair: Pair } {
  let channel = 0
  decays.forEach(([zero, one], i) => {
    const [a, b] = decays[channel]!
    if (zero - one > a - b) channel = i
  })
  return { channel, pair: decays[channel]! }
}
