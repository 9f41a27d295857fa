/** The trace that the second figure shows: the recorded one at first, the reader's own once a run has given it. */

import { useState } from 'react'
import type { Trace } from '../../../models/trace'
import { getModel } from '../../state/engine'
import { type LiveStatus, useLiveRun } from '../../state/live'
import { useRecorded } from '../../state/recorded'
import { useSettings } from '../../state/settings'
import { readWith } from '../gate/read'

export const MODEL = 'gated-delta'
const recording = { trace: 'overwrite' }

/** Longest text: every key and value of a reading is kept, about 12 kB a character. */
export const TEXT_LIMIT = 2000

export const useOverwriteRecording = (): Trace | null => useRecorded(recording, ['trace']).traces.trace ?? null

interface OverwriteTraces {
  readonly trace: Trace | null
  readonly live: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded trace is missing, if it is. */
  readonly error: string | null
  /** @param onTrace called when the text has been read */
  read(text: string, onTrace: (trace: Trace) => void): void
  cancel(): void
  /** Back to the recorded text. */
  forget(): void
}

export function useOverwriteTraces(): OverwriteTraces {
  const recorded = useRecorded(recording, ['trace'])
  const [own, setOwn] = useState<Trace | null>(null)
  const { status, running, start, cancel } = useLiveRun()

  const read = (text: string, onTrace: (trace: Trace) => void) =>
    start(async (signal, report) => {
      if (text.length > TEXT_LIMIT)
        throw new Error(
          `This figure keeps every key and value of a text and reads at most ${TEXT_LIMIT.toLocaleString('en-GB')} characters. ` +
            `Yours has ${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and read again.`,
        )
      report({ kind: 'loading', model: 'Gated DeltaNet', progress: null })
      const model = await getModel(MODEL, {
        backend: useSettings.getState().backend,
        signal,
        onProgress: (progress) => report({ kind: 'loading', model: 'Gated DeltaNet', progress }),
      })
      signal.throwIfAborted()
      report({ kind: 'running', what: 'Reading your text' })
      const trace = await readWith(model, text, 'data-dependent', signal)
      signal.throwIfAborted()
      setOwn(trace)
      onTrace(trace)
    })

  return {
    trace: own ?? recorded.traces.trace ?? null,
    live: own !== null,
    status,
    running,
    error: recorded.error,
    read,
    cancel,
    forget: () => {
      cancel()
      setOwn(null)
    },
  }
}
