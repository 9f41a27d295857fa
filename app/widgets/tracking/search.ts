/** The best that one number can do on a string of bits, found by trying a grid of decays and writes. */

import { rightSigns, type Steps, twoRuns } from './runs'

export interface Best {
  /** Settings tried. */
  readonly tried: number
  /** The most bits after which the sign of h was right. */
  readonly right: number
  /** One setting that reaches it. */
  readonly steps: Steps
}

const grid = (low: number, high: number, step: number): number[] =>
  Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => Number((low + i * step).toFixed(6)))

/** Writes that are tried, for each of the two bits. */
const WRITES = grid(-1, 1, 0.25)

/** Tries decays from `lowest` to 1 and writes from −1 to 1, each on its own for 0 and for 1. */
export function bestOf(bits: readonly number[], parities: readonly number[], lowest: number): Best {
  const decays = grid(lowest, 1, 0.1)
  let best: Best = { tried: 0, right: -1, steps: [NOTHING, NOTHING] }
  let tried = 0
  for (const a of decays)
    for (const b of decays)
      for (const c of WRITES)
        for (const d of WRITES) {
          tried += 1
          const steps: Steps = [
            { decay: a, write: c },
            { decay: b, write: d },
          ]
          const right = rightSigns(twoRuns(bits, steps).even, parities)
          if (right > best.right) best = { tried, right, steps }
        }
  return { ...best, tried }
}

const NOTHING = { decay: 1, write: 0 }
