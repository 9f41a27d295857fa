/** The trace that the figure of cells shows: recorded at first, then the reader's own, growing while the network writes. */

import { useRef, useState } from 'react'
import type { Trace } from '../../../models/trace'
import type { Sampling } from '../../controls/sampling'
import { type LiveStatus, useLiveRun } from '../../state/live'
import { useRecorded } from '../../state/recorded'
import { useSettings } from '../../state/settings'
import { TEXT_LIMIT, writeLive } from './live'

const recordings = { cells: 'cells' }

/** The recording that the lesson opens on; null while it is on its way. */
export function useRecordedCells(): { readonly trace: Trace | null; readonly error: string | null } {
  const { traces, error } = useRecorded(recordings, ['cells'])
  return { trace: traces.cells ?? null, error }
}

interface Own {
  readonly trace: Trace
  readonly length: number
  readonly sampling: Sampling
}

interface CellTraces {
  readonly trace: Trace | null
  readonly length: number
  readonly live: boolean
  /** How the shown text was sampled; null for the recording. */
  readonly sampling: Sampling | null
  readonly status: LiveStatus
  readonly running: boolean
  readonly error: string | null
  run(text: string, onGrow: (length: number, growing: boolean) => void): void
  cancel(): void
  /** Back to the recording. */
  forget(): void
}

export function useCellTraces(): CellTraces {
  const recorded = useRecordedCells()
  const [own, setOwn] = useState<Own | null>(null)
  const { status, running, start, cancel } = useLiveRun()
  const frame = useRef(0)

  const run = (text: string, onGrow: (length: number, growing: boolean) => void) =>
    start(async (signal, report) => {
      if (text.length > TEXT_LIMIT)
        throw new Error(
          `This figure keeps every gate and cell of a text and reads at most ${TEXT_LIMIT.toLocaleString('en-GB')} characters. ` +
            `Yours has ${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and run it again.`,
        )
      const { backend, sampling } = useSettings.getState()
      let latest: Own | null = null
      const show = (growing: boolean) => {
        frame.current = 0
        if (!latest) return
        setOwn(latest)
        onGrow(latest.length, growing)
      }
      try {
        await writeLive(text, {
          backend,
          sampling,
          signal,
          report,
          onGrow: (trace, length) => {
            latest = { trace, length, sampling }
            // At most one render a frame of the screen, however fast it writes.
            frame.current ||= requestAnimationFrame(() => show(true))
          },
        })
      } finally {
        cancelAnimationFrame(frame.current)
        show(false)
      }
    })

  return {
    trace: own?.trace ?? recorded.trace,
    length: own?.length ?? recorded.trace?.frames.length ?? 0,
    live: own !== null,
    sampling: own?.sampling ?? null,
    status,
    running,
    error: recorded.error,
    run,
    cancel,
    forget: () => {
      cancel()
      setOwn(null)
    },
  }
}
