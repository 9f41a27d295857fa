/** The bench as it stands. It outlives the page, so that a walk to a lesson and back loses nothing. */

import { create } from 'zustand'
import type { Score } from '../../models/runtime/api'
import type { Trace } from '../../models/trace'
import { MOST_LANES } from '../state/share'
import { type Lane, OPENING_TOKENS, openingLanes } from './bench'

export interface BenchLane {
  /** Names the lane while it stands on the bench. */
  readonly key: number
  readonly lane: Lane
  readonly trace: Trace | null
  /** Why the run of this lane ended early or never began; the others go on. */
  readonly error: string | null
  readonly score: Score | null
  readonly scoreError: string | null
}

interface BenchState {
  readonly lanes: readonly BenchLane[]
  readonly tokens: number
  /** The text that the scores are of. */
  readonly scored: string
  setScored(text: string): void
  setTokens(tokens: number): void
  /** Puts these on the bench in the place of what stands there. */
  place(lanes: readonly Lane[], traces?: readonly Trace[]): void
  add(lane: Lane): void
  remove(key: number): void
  /** Another model or setting: what the lane had computed was of the one before, and goes. */
  change(key: number, lane: Lane): void
  update(key: number, what: Partial<Pick<BenchLane, 'trace' | 'error' | 'score' | 'scoreError'>>): void
}

let keys = 0
const empty = { trace: null, error: null, score: null, scoreError: null }
const placed = (lane: Lane, trace: Trace | null = null): BenchLane => ({ ...empty, key: keys++, lane, trace })

export const useBench = create<BenchState>((set) => ({
  lanes: openingLanes.map((lane) => placed(lane)),
  tokens: OPENING_TOKENS,
  scored: '',
  setScored: (scored) => set({ scored }),
  setTokens: (tokens) => set({ tokens }),
  place: (lanes, traces = []) => set({ lanes: lanes.slice(0, MOST_LANES).map((lane, i) => placed(lane, traces[i])) }),
  add: (lane) => set(({ lanes }) => ({ lanes: [...lanes, placed(lane)].slice(0, MOST_LANES) })),
  remove: (key) => set(({ lanes }) => ({ lanes: lanes.length > 1 ? lanes.filter((lane) => lane.key !== key) : lanes })),
  change: (key, next) =>
    set(({ lanes }) => ({
      lanes: lanes.map((lane) => {
        if (lane.key !== key) return lane
        const same = lane.lane.model === next.model && lane.lane.gate === next.gate
        return same ? { ...lane, lane: next } : { ...lane, ...empty, lane: next }
      }),
    })),
  update: (key, what) =>
    set(({ lanes }) => ({ lanes: lanes.map((lane) => (lane.key === key ? { ...lane, ...what } : lane)) })),
}))
