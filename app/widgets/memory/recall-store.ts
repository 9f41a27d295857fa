/** The experiment of lesson 4 as it runs: trial after trial in slices short enough that the page never stands still. */

import { create } from 'zustand'
import { added, type Design, type Rule, type Tally, trial } from './experiment'

export const WIDTHS = [8, 16, 32, 64] as const
export const RULES: readonly Rule[] = ['linear', 'delta']
/** What is drawn of the trials: the share of pairs that comes back, or the squared error. */
export const measures = ['recall', 'error'] as const
export type Measure = (typeof measures)[number]
/** The mean cosine of keys that lean, about that of the heads of the trained network. */
export const LEAN = 0.2
/** Trials of each curve. */
export const TRIALS = 150
/** Milliseconds of a slice. */
const SLICE = 12
/** Between two slices the page draws. */
const PAUSE = 8
/** What is drawn of the trials is drawn so often. */
const TELL = 120

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
  /** Begins the trials; once begun, they run to their end. */
  start(): void
}

let begun = false

export const useExperiment = create<Experiment>((set) => ({
  curves: {},
  start: () => {
    if (begun) return
    begun = true
    const designs = [0, LEAN].flatMap(designsOf)
    const work: Record<string, Curve> = {}
    let done = 0
    let told = 0
    const slice = () => {
      const now = performance.now()
      // Each curve gets its first trial before any gets its second: all are there at once, and then settle.
      while (done < TRIALS * designs.length && performance.now() < now + SLICE) {
        const design = designs[done % designs.length]!
        const { trials = 0, tallies = [] } = work[idOf(design)] ?? {}
        work[idOf(design)] = { ...design, trials: trials + 1, tallies: added(tallies, trial(design, trials)) }
        done += 1
      }
      const over = done === TRIALS * designs.length
      if (over || now > told + TELL) {
        told = now
        set({ curves: { ...work } })
      }
      if (!over) setTimeout(slice, PAUSE)
    }
    slice()
  },
}))
