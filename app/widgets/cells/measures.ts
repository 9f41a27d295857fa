/**
 * Cells measured without the page standing still: in slices, once for every trace and length, for whoever asks. A text that grows
 * is measured again from where it is when the last measure is done.
 */

import { useEffect, useSyncExternalStore } from 'react'
import type { Trace } from '../../../models/trace'
import { type Measures, measuring } from './names'

/** Milliseconds of a slice, and of the pause in which the page draws. */
const SLICE = 12
const PAUSE = 4

interface Kept {
  readonly length: number
  readonly measures: Measures
}

const known = new WeakMap<Trace, Kept>()
const wanted = new WeakMap<Trace, number>()
const underWay = new WeakMap<Trace, Promise<void>>()
const listeners = new Set<() => void>()

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE
    do {
      const { done, value } = work.next()
      if (done) return value
    } while (performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
}

async function upToDate(trace: Trace): Promise<void> {
  for (let length = wanted.get(trace)!; known.get(trace)?.length !== length; length = wanted.get(trace)!) {
    const measures = await inSlices(measuring(trace, length))
    known.set(trace, { length, measures })
    for (const listener of listeners) listener()
  }
  underWay.delete(trace)
}

/** Measures of the first `length` tokens, or of more where the text has grown meanwhile. */
export async function measured(trace: Trace, length = trace.frames.length): Promise<Measures> {
  wanted.set(trace, length)
  if (!underWay.has(trace)) underWay.set(trace, upToDate(trace))
  await underWay.get(trace)
  return known.get(trace)!.measures
}

/** The latest measures of a trace; null until there are any. */
export function useMeasures(trace: Trace | null, length = trace?.frames.length ?? 0): Measures | null {
  useEffect(() => {
    if (trace && length > 0) void measured(trace, length)
  }, [trace, length])
  return useSyncExternalStore(subscribe, () => (trace && known.get(trace)?.measures) ?? null)
}
