/** The curves of the present settings, computed once for the figure, the prediction and the challenge together. */

import { useDeferredValue, useMemo } from 'react'
import { type Curves, curvesOf, type Pair } from './curves'
import { type ReachSettings, useReach } from './store'
import { usePair } from './use-pair'

let last: { pair: Pair; key: string; curves: Curves } | null = null

export function curvesFor(pair: Pair, settings: ReachSettings): Curves {
  const { weights, length, seed, times, forget } = settings
  const key = [weights, length, seed, times, forget].join(' ')
  if (last?.pair !== pair || last.key !== key) last = { pair, key, curves: curvesOf(pair, settings) }
  return last.curves
}

/** @returns null until the weights are there; while a slider moves, what was shown before */
export function useCurves(): { readonly curves: Curves | null; readonly error: string | null } {
  const { pair, error } = usePair()
  const { weights, length, seed, times, forget } = useReach()
  const key = useDeferredValue(JSON.stringify({ weights, length, seed, times, forget }))
  const curves = useMemo(() => pair && curvesFor(pair, JSON.parse(key) as ReachSettings), [pair, key])
  return { curves, error }
}
