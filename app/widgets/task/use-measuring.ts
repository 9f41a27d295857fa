/** Networks measured live: each answers the same fresh sequences, and its tallies grow as they come in. */

import { useCallback, useRef, useState } from 'react'
import type { TaskModel } from '../../../models/runtime/api'
import { measure } from '../../../models/tasks/measure'
import { counted, nothing, type Tally } from '../../../models/tasks/score'
import { getTaskNetwork } from '../../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../../state/live'
import { reducedMotion } from '../../state/motion'
import type { Board } from './board'
import { settingAt } from './words'

/** Sequences of each length in one run: an interval of about 12 points of a hundred where it is widest. */
export const ROUNDS = 64

/** Milliseconds between two pictures of the scores so far; where less motion is asked for they settle in fewer steps. */
const PICTURE_MS = 80
const STILL_MS = 1000

/** By network, then by stop of the board. */
export type Tallies = readonly (readonly Tally[])[]

export interface Measuring {
  readonly tallies: Tallies
  readonly status: LiveStatus
  readonly running: boolean
  /** The networks once they have been loaded. */
  readonly loaded: readonly TaskModel[] | null
  /** Measures ROUNDS more sequences of each length, or goes on where it was stopped. */
  start(): void
  stop(): void
}

const empty = (board: Board): Tallies => board.networks.map(() => board.stops.map(() => nothing))

/** @param board must not change while the figure lives */
export function useMeasuring(board: Board): Measuring {
  const { status, running, start, cancel } = useLiveRun()
  const [tallies, setTallies] = useState(() => empty(board))
  const [loaded, setLoaded] = useState<readonly TaskModel[] | null>(null)
  const latest = useRef(tallies)
  const runs = useRef(0)

  const work = useCallback(
    async (signal: AbortSignal, report: Report) => {
      const networks: TaskModel[] = []
      for (const { id, name } of board.networks) {
        report({ kind: 'loading', model: name, progress: null })
        const onProgress = (progress: Parameters<Parameters<typeof getTaskNetwork>[1]['onProgress']>[0]) =>
          report({ kind: 'loading', model: name, progress })
        networks.push(await getTaskNetwork(id, { signal, onProgress }))
      }
      setLoaded(networks)
      report({ kind: 'running', what: 'Measuring' })
      const settings = board.stops.map((length) => settingAt(board.shown, length))
      runs.current += 1
      let shown = performance.now()
      for await (const { network, setting, score } of measure(
        board.task,
        settings,
        networks,
        runs.current,
        ROUNDS,
        signal,
      )) {
        latest.current = latest.current.map((row, i) =>
          i === network ? row.map((tally, j) => (j === setting ? counted(tally, score) : tally)) : row,
        )
        if (performance.now() - shown < (reducedMotion() ? STILL_MS : PICTURE_MS)) continue
        shown = performance.now()
        setTallies(latest.current)
      }
      setTallies(latest.current)
    },
    [board],
  )
  return { tallies, status, running, loaded, start: useCallback(() => start(work), [start, work]), stop: cancel }
}
