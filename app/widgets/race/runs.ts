/** The reader's runs that the second challenge of lesson 0 compares: the last long prompt and the last brief one. */

import { create } from 'zustand'
import type { Outcome } from '../goal'
import { BRIEF, LONG, type Run, samePace } from './challenge'

interface Runs {
  readonly long: Run | null
  readonly brief: Run | null
  readonly outcome: Outcome
  /** Called while a live race writes. What was once done stays done. */
  publish(run: Run): void
}

export const useRuns = create<Runs>((set, get) => ({
  long: null,
  brief: null,
  outcome: samePace(null, null),
  publish: (run) => {
    const before = get()
    const long = run.prompt >= LONG ? run : before.long
    const brief = run.prompt <= BRIEF ? run : before.brief
    const outcome = samePace(long, brief)
    set({ long, brief, outcome: before.outcome.done && !outcome.done ? before.outcome : outcome })
  },
}))
