/** The experiment of lesson 4 as it runs: trial after trial in slices short enough that the page never stands still. */

import { create } from 'zustand'
import { added, type Design, type Rule, type Tally, trial } from './experiment'

export const WIDTHS = [8, 16, 32, 64] as const
export const RULES: readonly Rule[] = ['linear', 'delta']
/** The mean cosine of keys that lean, about that of the heads of the trained network. */
export const LEAN = 0.2
/** Trials of each curve. */
export const TRIALS = 150
/** Milliseconds of a slice. */
const SLICE = 12
/** Between two slices the page draws. */
const PAUSE = 8

export interface Curve extends Design {
  readonly trials: number
  /** At each number of pairs, all trials together. */
  readonly tallies: readonly Tally[]
}

export const idOf = ({ rule, keys, lean }: Design): string => `${rule} ${keys} ${lean}`

/** The curves of one kind of keys, those of each width beside each other. */
export const designsOf = (lean: number): Design[] =>
  WIDTHS.flatMap((keys) => RULES.map((rule) => ({ rule, keys, lean })))

interface Experiment {
  readonly curves: Readonly<Record<string, Curve>>
  /** Begins the trials, of keys at random and then of keys that lean; once begun, they run to their end. */
  start(): void
}

let begun = false

export const useExperiment = create<Experiment>((set, get) => ({
  curves: {},
  start: () => {
    if (begun) return
    begun = true
    const lots = [0, LEAN].map(designsOf)
    let done = 0
    const slice = () => {
      const until = performance.now() + SLICE
      const work: Record<string, Curve> = { ...get().curves }
      while (done < TRIALS * lots.flat().length && performance.now() < until) {
        // Each curve of a lot gets its first trial before any gets its second: all are there at once, and then settle.
        const designs = lots[Math.floor(done / (TRIALS * lots[0]!.length))]!
        const design = designs[done % designs.length]!
        const { trials = 0, tallies = [] } = work[idOf(design)] ?? {}
        work[idOf(design)] = { ...design, trials: trials + 1, tallies: added(tallies, trial(design, trials)) }
        done += 1
      }
      set({ curves: work })
      if (done < TRIALS * lots.flat().length) setTimeout(slice, PAUSE)
    }
    slice()
  },
}))

/** The share of right answers at a number of pairs; null where it was not asked. */
export const recallAt = (curve: Curve | undefined, pairs: number): number | null => {
  const tally = curve?.tallies.find((one) => one.pairs === pairs)
  return tally ? tally.right / tally.asked : null
}

/** Whether all trials of a curve are in. */
export const settled = (curve: Curve | undefined): boolean => curve?.trials === TRIALS
