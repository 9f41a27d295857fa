/** The needle's experiment while the reader looks on: draw after draw, in slices that leave the page its frames. */

import { useEffect, useState } from 'react'
import { addTrial, type Curve, drawOf, empty, type Filler, fillers } from './needle'
import { type RuleName, rules, type Strengths } from './rules'

/** Draws that a setting is measured on. */
export const TRIALS = 60

/** Milliseconds of arithmetic between two breaths of the page. */
const SLICE = 12

export type Results = Readonly<Record<RuleName, Readonly<Record<Filler, Curve>>>>

const NOTHING = Object.fromEntries(
  rules.map(({ name }) => [name, Object.fromEntries(fillers.map((filler) => [filler, empty]))]),
) as unknown as Results

/** Settings that have been measured: the draws have seeds, so the result is the same each time. */
const known = new Map<string, Results>()

/** Every rule on every filler of one more draw, one run at a time. */
function* runs(strengths: Strengths, width: number): Generator<Results> {
  let results = NOTHING
  for (let seed = 1; seed <= TRIALS; seed++) {
    const draw = drawOf(seed, width)
    for (const { name } of rules)
      for (const filler of fillers) {
        const curve = addTrial(results[name][filler], draw, name, filler, strengths)
        results = { ...results, [name]: { ...results[name], [filler]: curve } }
        yield results
      }
  }
}

export interface Needle {
  readonly results: Results
  /** Whether all draws are in. */
  readonly whole: boolean
}

/** @param active nothing is computed before the figure is in view */
export function useNeedle({ alpha, beta }: Strengths, width: number, active: boolean): Needle {
  const key = `${alpha} ${beta} ${width}`
  const [state, setState] = useState<{ readonly key: string; readonly results: Results }>({ key, results: NOTHING })

  useEffect(() => {
    if (!active || known.has(key)) return
    const work = runs({ alpha, beta }, width)
    let results = NOTHING
    let timer = 0
    const slice = () => {
      const until = performance.now() + SLICE
      let more = true
      while (more && performance.now() < until) {
        const { done, value } = work.next()
        if (done) more = false
        else results = value
      }
      if (!more) known.set(key, results)
      setState({ key, results })
      if (more) timer = window.setTimeout(slice)
    }
    timer = window.setTimeout(slice)
    return () => clearTimeout(timer)
  }, [active, alpha, beta, width, key])

  const done = known.get(key)
  // Until the first run of a new setting is in, the old curves would be wrong under the new numbers.
  return { results: done ?? (state.key === key ? state.results : NOTHING), whole: done !== undefined }
}
