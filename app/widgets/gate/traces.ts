/** The traces that the gate figure shows: recorded ones at first, the reader's own once a run has given them. */

import { useState } from 'react'
import type { GateSetting, Trace } from '../../../models/trace'
import { type LiveStatus, useLiveRun } from '../../state/live'
import { useRecorded } from '../../state/recorded'
import { useSettings } from '../../state/settings'
import { readWithEach } from './read'

export const recordings: Readonly<Record<GateSetting, string>> = {
  none: 'gate-none',
  fixed: 'gate-fixed',
  'data-dependent': 'gate-data-dependent',
  lesion: 'gate-lesion',
}

const ALL: readonly GateSetting[] = ['data-dependent', 'fixed', 'none', 'lesion']

type Traces = Readonly<Partial<Record<GateSetting, Trace>>>

interface GateTraces {
  readonly traces: Traces
  readonly live: boolean
  /** Whether what is shown was read by a nano network, in the place of the large one. */
  readonly nano: boolean
  readonly status: LiveStatus
  readonly running: boolean
  /** Why the recorded traces are missing, if they are. */
  readonly error: string | null
  /**
   * @param onFirst called with the number of tokens when the first reading is there
   * @param wait for the large network, where a link names a head of it
   */
  read(text: string, first: GateSetting, onFirst: (tokens: number) => void, wait: boolean): void
  cancel(): void
  /** Back to the recorded text. */
  forget(): void
}

/** Longest text: every gate, key and value of four readings is kept, about 74 kB a character. */
export const TEXT_LIMIT = 2000

export function useGateTraces(opening: GateSetting): GateTraces {
  const recorded = useRecorded(recordings, [opening, ...ALL.filter((setting) => setting !== opening)])
  const [own, setOwn] = useState<{ readonly traces: Traces; readonly nano: boolean } | null>(null)
  const { status, running, start, cancel } = useLiveRun()

  const read = (text: string, first: GateSetting, onFirst: (tokens: number) => void, wait: boolean) =>
    start(async (signal, report) => {
      if (text.length > TEXT_LIMIT)
        throw new Error(
          `This figure keeps every gate of a text and reads at most ${TEXT_LIMIT.toLocaleString('en-GB')} characters. ` +
            `Yours has ${text.length.toLocaleString('en-GB')}. Nothing was lost: shorten it and read again.`,
        )
      let begun = false
      const others = ALL.filter((setting) => setting !== first)
      await readWithEach(text, first, others, {
        backend: useSettings.getState().backend,
        signal,
        report,
        wait,
        onTrace: (setting, trace, nano) => {
          if (signal.aborted) return
          // The first reading replaces what was shown; until then the old figure stays usable.
          const kept = begun
          setOwn((before) => ({ nano, traces: { ...(kept && before?.traces), [setting]: trace } }))
          if (!begun) onFirst(trace.frames.length)
          begun = true
        },
      })
    })

  return {
    traces: own?.traces ?? recorded.traces,
    live: own !== null,
    nano: own?.nano ?? false,
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
