/** The curves of the present settings, computed once for the figure, the prediction and the challenge together. */

import { useDeferredValue, useMemo } from 'react'
import { type Curves, curvesOf, type Pair } from './curves'
import { type ReachSettings, useReach } from './store'
import { usePair } from './use-pair'

/** Settings that are remembered: the figure, its question and the prose ask for the same ones. */
const KEPT = 8

const known = new Map<string, Curves>()

export function curvesFor(pair: Pair, settings: ReachSettings): Curves {
  const { weights, length, seed, times, forget } = settings
  const key = [weights, length, seed, times, forget].join(' ')
  const curves = known.get(key) ?? curvesOf(pair, settings)
  known.delete(key)
  known.set(key, curves)
  if (known.size > KEPT) known.delete(known.keys().next().value!)
  return curves
}

/** @returns null until the weights are there; while a slider moves, what was shown before */
export function useCurves(): { readonly curves: Curves | null; readonly error: string | null } {
  const { pair, error } = usePair()
  const { weights, length, seed, times, forget } = useReach()
  const key = useDeferredValue(JSON.stringify({ weights, length, seed, times, forget }))
  const curves = useMemo(() => pair && curvesFor(pair, JSON.parse(key) as ReachSettings), [pair, key])
  return { curves, error }
}
