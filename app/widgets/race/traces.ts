/** The lanes that the race shows: recorded at first, then the reader's own, growing while both models write. */

import { useRef, useState } from 'react'
import type { Trace } from '../../../models/trace'
import type { Sampling } from '../../controls/sampling'
import { type LiveStatus, useLiveRun } from '../../state/live'
import { type Recorded, useRecorded } from '../../state/recorded'
import { useSettings } from '../../state/settings'
import { type Lanes, type Ledgers, raceLive } from './live'
import { RACERS, type Racer, racers } from './racers'

const recordings = { cache: RACERS.cache.recording, state: RACERS.state.recording }

export const useRecordedLanes = (): Recorded<Racer> => useRecorded(recordings, racers)

type OnGrow = (length: number, growing: boolean, fresh: boolean) => void

interface Own {
  readonly lanes: Lanes
  readonly length: number
  readonly sampling: Sampling
  readonly nano: boolean
}

interface RaceTraces {
  readonly lanes: Readonly<Partial<Record<Racer, Trace>>>
  readonly length: number
  readonly live: boolean
  /** Whether the shown lanes are of the nano networks, in the place of the large ones. */
  readonly nano: boolean
  /** How the shown lanes were sampled; null for the recording. */
  readonly sampling: Sampling | null
  /** What both held when the latest live run ended; null before. */
  readonly ledgers: Ledgers | null
  readonly status: LiveStatus
  readonly running: boolean
  readonly error: string | null
  /**
   * @param onGrow told of each new length; `fresh` when the lanes are other ones than before
   * @param wait for the large networks, where what they write has to be what a link says
   */
  run(prompt: string, onGrow: OnGrow, wait?: boolean): void
  cancel(): void
  forget(): void
}

export function useRaceTraces(): RaceTraces {
  const recorded = useRecordedLanes()
  const [own, setOwn] = useState<Own | null>(null)
  const { status, running, start, cancel } = useLiveRun()
  const [ledgers, setLedgers] = useState<Ledgers | null>(null)
  const frame = useRef(0)

  const run = (prompt: string, onGrow: OnGrow, wait = false) =>
    start(async (signal, report) => {
      const { backend, sampling, beyond } = useSettings.getState()
      let latest: Own | null = null
      let shown: Lanes | null = null
      const show = (growing: boolean) => {
        frame.current = 0
        if (!latest) return
        setOwn(latest)
        onGrow(latest.length, growing, latest.lanes !== shown)
        shown = latest.lanes
      }
      try {
        await raceLive(prompt, {
          backend,
          sampling,
          beyond,
          signal,
          report,
          wait,
          onLedgers: setLedgers,
          onFrames: (lanes, length, nano) => {
            latest = { lanes, length, sampling, nano }
            // At most one render a frame of the screen, however fast the models write.
            frame.current ||= requestAnimationFrame(() => show(true))
          },
        })
      } finally {
        cancelAnimationFrame(frame.current)
        show(false)
      }
    })

  const { cache, state } = recorded.traces
  return {
    lanes: own?.lanes ?? recorded.traces,
    length: own?.length ?? (cache && state ? Math.min(cache.frames.length, state.frames.length) : 0),
    live: own !== null,
    nano: own?.nano ?? false,
    sampling: own?.sampling ?? null,
    ledgers: own && !running ? ledgers : null,
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
