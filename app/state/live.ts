/** One live run at a time in a figure: what it is doing, how far it is, how it ended. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Progress } from '../../models/runtime/api'

export type LiveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly model: string; readonly progress: Progress | null }
  | { readonly kind: 'running'; readonly what: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'error'; readonly message: string }

export type Report = (status: LiveStatus) => void

interface LiveRun {
  readonly status: LiveStatus
  readonly running: boolean
  start(work: (signal: AbortSignal, report: Report) => Promise<void>): void
  cancel(): void
}

/** A run belongs to its figure: it ends when the figure leaves the page or a new run begins. */
export function useLiveRun(): LiveRun {
  const [status, setStatus] = useState<LiveStatus>({ kind: 'idle' })
  const controller = useRef<AbortController | null>(null)

  useEffect(() => () => controller.current?.abort(), [])

  const start = useCallback((work: (signal: AbortSignal, report: Report) => Promise<void>) => {
    controller.current?.abort()
    const mine = new AbortController()
    controller.current = mine
    const report: Report = (next) => {
      if (controller.current === mine) setStatus(next)
    }
    work(mine.signal, report).then(
      () => report({ kind: mine.signal.aborted ? 'cancelled' : 'done' }),
      (error: unknown) =>
        report(
          mine.signal.aborted
            ? { kind: 'cancelled' }
            : { kind: 'error', message: error instanceof Error ? error.message : String(error) },
        ),
    )
  }, [])

  const cancel = useCallback(() => controller.current?.abort(), [])
  const running = status.kind === 'loading' || status.kind === 'running'
  return { status, running, start, cancel }
}
