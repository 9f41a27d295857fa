/** The needle's experiment while the reader looks on: draw after draw, in slices that leave the page its frames. */

import { useEffect, useState } from 'react'
import { addTrial, type Curve, drawOf, empty, type Filler, fillers } from './needle'
import { type Rule, type RuleName, rules, type Strengths } from './rules'

/** Draws that a setting is measured on. */
export const TRIALS = 60

/** Milliseconds of arithmetic between two breaths of the page. */
const SLICE = 10
/** Milliseconds between two pictures of what is in so far: drawing costs more than a run. */
const SHOWN = 120

/** One rule on every filler. */
type RuleResults = Readonly<Record<Filler, Curve>>
export type Results = Readonly<Record<RuleName, RuleResults>>

const NOTHING = Object.fromEntries(fillers.map((filler) => [filler, empty])) as unknown as RuleResults

/** What a rule was measured to do. The draws have seeds, so it is the same each time, and no rule heeds what it lacks. */
const known = new Map<string, RuleResults>()
const keyFor = ({ name, decays, erases }: Rule, { alpha, beta }: Strengths, width: number) =>
  [name, width, decays && alpha, erases && beta].join(' ')

/** The rules that are not known yet on every filler, draw after draw; each yield is one more run. */
function* runs(strengths: Strengths, width: number): Generator<Partial<Results>> {
  const open = rules.filter((rule) => !known.has(keyFor(rule, strengths, width)))
  const results: Partial<Record<RuleName, RuleResults>> = {}
  for (let seed = 1; seed <= TRIALS; seed++) {
    const draw = drawOf(seed, width)
    for (const { name } of open)
      for (const filler of fillers) {
        const before = results[name] ?? NOTHING
        results[name] = { ...before, [filler]: addTrial(before[filler], draw, name, filler, strengths) }
        yield { ...results }
      }
  }
  for (const rule of open) known.set(keyFor(rule, strengths, width), results[rule.name]!)
}

export interface Needle {
  readonly results: Results
  /** Whether all draws are in. */
  readonly whole: boolean
}

/** @param active nothing is computed before the figure is in view */
export function useNeedle({ alpha, beta }: Strengths, width: number, active: boolean): Needle {
  const key = `${alpha} ${beta} ${width}`
  const [state, setState] = useState<{ readonly key: string; readonly fresh: Partial<Results> }>({ key, fresh: {} })

  useEffect(() => {
    if (!active) return
    const work = runs({ alpha, beta }, width)
    let fresh: Partial<Results> = {}
    let timer = 0
    let shown = 0
    const slice = () => {
      const until = performance.now() + SLICE
      let more = true
      while (more && performance.now() < until) {
        const { done, value } = work.next()
        if (done) more = false
        else fresh = value
      }
      if (!more || until - shown > SHOWN) {
        shown = until
        setState({ key, fresh })
      }
      if (more) timer = window.setTimeout(slice)
    }
    timer = window.setTimeout(slice)
    return () => clearTimeout(timer)
  }, [active, alpha, beta, width, key])

  const measured = rules.map((rule) => [rule.name, known.get(keyFor(rule, { alpha, beta }, width))] as const)
  const results = Object.fromEntries(
    // What was computed for another setting would be wrong under the new numbers.
    measured.map(([name, whole]) => [name, whole ?? (state.key === key ? state.fresh[name] : undefined) ?? NOTHING]),
  ) as unknown as Results
  return { results, whole: measured.every(([, whole]) => whole !== undefined) }
}
