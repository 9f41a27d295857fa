/** Recorded traces, fetched once each. They are what a figure opens on, before any model has arrived. */

import { useEffect, useState } from 'react'
import { loadRecording } from '../../models/recording'
import type { Trace } from '../../models/trace'
import { siteUrl } from './catalog'

const traces = new Map<string, Promise<Trace>>()

/** The trace `name` of public/traces. */
export function recordedTrace(name: string): Promise<Trace> {
  const known = traces.get(name)
  if (known) return known
  const trace = loadRecording(siteUrl(`traces/${name}.bin`))
  traces.set(name, trace)
  // A failed download may succeed the next time.
  trace.catch(() => traces.delete(name))
  return trace
}

export interface Recorded<K extends string> {
  readonly traces: Readonly<Partial<Record<K, Trace>>>
  readonly error: string | null
}

const NONE = {} as Readonly<Record<never, Trace>>

/** Recorded traces by key, in the order given, each shown as soon as it is there. `names` must not change. */
export function useRecorded<K extends string>(names: Readonly<Record<K, string>>, order: readonly K[]): Recorded<K> {
  const [state, setState] = useState<Recorded<K>>({ traces: NONE, error: null })
  const [fixed] = useState(() => ({ names, order }))
  useEffect(() => {
    let gone = false
    const load = async (key: K) => {
      try {
        const trace = await recordedTrace(fixed.names[key])
        if (!gone) setState((before) => ({ ...before, traces: { ...before.traces, [key]: trace } }))
      } catch (error) {
        // One that is missing or damaged does not keep the others away.
        const message = error instanceof Error ? error.message : String(error)
        if (!gone) setState((before) => ({ ...before, error: message }))
      }
    }
    const inOrder = async () => {
      for (const key of fixed.order) if (!gone) await load(key)
    }
    void inOrder()
    return () => {
      gone = true
    }
  }, [fixed])
  return state
}
