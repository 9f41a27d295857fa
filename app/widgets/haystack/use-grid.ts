/** The needle measured live: every network on the same fresh texts, length by length and depth by depth. */

import { useCallback, useRef, useState } from 'react'
import type { TaskModel } from '../../../models/runtime/api'
import type { CatalogTask } from '../../../models/task-catalog'
import type { Setting } from '../../../models/tasks'
import { measure } from '../../../models/tasks/measure'
import { counted, nothing, type Tally } from '../../../models/tasks/score'
import { getTaskNetwork } from '../../state/engine'
import { type LiveStatus, type Report, useLiveRun } from '../../state/live'
import { type Filler, type Grid, settingAt } from './grid'

/** Texts of each length and depth in one run; each asks for four letters. */
export const ROUNDS = 16
const PICTURE_MS = 150

type Tallies = ReadonlyMap<string, Tally>

const keyOf = (network: string, setting: Setting) => `${network} ${JSON.stringify(setting)}`

export interface GridMeasuring {
  readonly status: LiveStatus
  readonly running: boolean
  tallyOf(network: string): (setting: Setting) => Tally | null
  /** Measures texts of up to `longest` symbols: a Transformer takes its time over the longest. */
  start(filler: Filler, longest: number): void
  stop(): void
}

export function useGrid(task: CatalogTask, grid: Grid): GridMeasuring {
  const { status, running, start, cancel } = useLiveRun()
  const [tallies, setTallies] = useState<Tallies>(new Map())
  const latest = useRef(tallies)
  const runs = useRef(0)
  const begin = useCallback(
    (filler: Filler, longest: number) => {
      const { networks, lengths, depths } = grid
      // Short texts first: what takes longest is what a reader may stop.
      const settings = lengths
        .filter((length) => length <= longest)
        .flatMap((length) => depths.map((depth) => settingAt(filler, length, depth)))
      start(async (signal: AbortSignal, report: Report) => {
        const loaded: TaskModel[] = []
        for (const { id, name } of networks) {
          report({ kind: 'loading', model: name, progress: null })
          const onProgress = (progress: Parameters<Parameters<typeof getTaskNetwork>[1]['onProgress']>[0]) =>
            report({ kind: 'loading', model: name, progress })
          loaded.push(await getTaskNetwork(id, { signal, onProgress }))
        }
        report({ kind: 'running', what: 'Reading' })
        runs.current += 1
        let shown = performance.now()
        for await (const one of measure(task, settings, loaded, runs.current, ROUNDS, signal)) {
          const key = keyOf(networks[one.network]!.id, settings[one.setting]!)
          latest.current = new Map(latest.current).set(key, counted(latest.current.get(key) ?? nothing, one.score))
          if (performance.now() - shown < PICTURE_MS) continue
          shown = performance.now()
          setTallies(latest.current)
        }
        setTallies(latest.current)
      })
    },
    [task, grid, start],
  )
  return {
    status,
    running,
    tallyOf: (network) => (setting) => tallies.get(keyOf(network, setting)) ?? null,
    start: begin,
    stop: cancel,
  }
}
