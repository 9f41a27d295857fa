/** A run of the bench on a prompt: frames reach the store at most once a frame of the screen. */

import { useRef } from 'react'
import type { Trace } from '../../models/trace'
import { useLiveRun } from '../state/live'
import { useSettings } from '../state/settings'
import { runLanes } from './run'
import { useBench } from './store'

export function useBenchRun() {
  const { status, running, start, cancel } = useLiveRun()
  const frame = useRef(0)

  const run = (prompt: string, onGrow: (length: number, growing: boolean) => void) =>
    start(async (signal, report) => {
      const { backend, sampling, beyond } = useSettings.getState()
      const { lanes, tokens, update } = useBench.getState()
      const keys = lanes.map(({ key }) => key)
      for (const key of keys) update(key, { error: null })
      let latest: { traces: readonly (Trace | null)[]; length: number } | null = null
      const show = (growing: boolean) => {
        frame.current = 0
        if (!latest) return
        const { traces, length } = latest
        // A fresh object for each look at frames that grow in place: what is measured once a trace is measured anew, and the
        // backend is the one of this run.
        keys.forEach((key, i) => {
          const trace = traces[i]
          update(key, { trace: trace ? { ...trace, provenance: { ...trace.provenance } } : null })
        })
        onGrow(length, growing)
      }
      try {
        await runLanes(
          prompt,
          lanes.map(({ lane }) => lane),
          {
            backend,
            sampling,
            beyond,
            tokens,
            signal,
            report,
            onFrames: (traces, length) => {
              latest = { traces, length }
              frame.current ||= requestAnimationFrame(() => show(true))
            },
            onError: (index, error) => update(keys[index]!, { error }),
          },
        )
      } finally {
        cancelAnimationFrame(frame.current)
        show(false)
      }
    })

  return { status, running, run, cancel }
}
