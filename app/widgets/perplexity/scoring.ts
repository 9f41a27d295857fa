/** What the figures of lesson 9 share: the text that is scored, what each network paid for each symbol, who is compared. */

import { useMemo } from 'react'
import { create } from 'zustand'
import type { Provenance, Trace } from '../../../models/trace'
import { formatParameters } from '../../figures/format'
import { type Recorded, useRecorded } from '../../state/recorded'
import { FIRST_BITS } from '../measure'
import { sumsOf } from './curves'

export const passages = ['nangilas-courage', 'the-cyclone'] as const
export type Passage = (typeof passages)[number]

export const passageNames: Readonly<Record<Passage, string>> = {
  'nangilas-courage': 'Nangila’s courage',
  'the-cyclone': 'The cyclone',
}

/** Credit of the passages, for captions. */
export const credits: Readonly<Record<Passage, string>> = {
  'nangilas-courage': '“Nangila’s courage” by Violet Otieno (African Storybook, CC-BY), whole',
  'the-cyclone': 'The first chapter of “The Wonderful Wizard of Oz” by L. Frank Baum (1900), whole',
}

/** The networks of which the passages were recorded; the first four are shown at first. */
export const families = [
  'transformer',
  'gated-delta',
  'hybrid',
  'linear-attention',
  'fixed-decay',
  'vector-gate',
  'min-gru',
]

/** Lines and rows that can still be told apart. */
export const MOST = 4

/** What one network paid for a text. */
export interface Reading {
  readonly family: string
  /** A symbol each; the first one, which nobody predicted, counts log2(96). */
  readonly bits: Float32Array
  /** Of the bits: [T + 1]. */
  readonly sums: Float64Array
  readonly provenance: Provenance
  /** Parameters of the nano network that read in the place of the large one; null where the large one did. */
  readonly nano: number | null
}

export const readingOf = (
  family: string,
  bits: Float32Array,
  provenance: Provenance,
  nano: number | null = null,
): Reading => ({ family, bits, sums: sumsOf(bits), provenance, nano })

/** The name of a network with its size, where its nano network has read in its place. */
export const named = (name: string, reading?: Reading): string =>
  reading?.nano ? `${name}, ${formatParameters(reading.nano)}` : name

export const bitsPerByte = ({ sums, bits }: Reading): number => sums[bits.length]! / bits.length

export interface Scoring {
  readonly text: string
  readonly readings: Readonly<Partial<Record<string, Reading>>>
}

type Pair = readonly [string, string]

interface Shared {
  readonly passage: Passage
  /** Families in the order of the catalog's names on the page. */
  readonly chosen: readonly string[]
  /** The two whose difference tints the text. */
  readonly pair: Pair
  /** The reader's own text; null while a passage is shown. */
  readonly own: Scoring | null
  /** Whether the reader has answered the prediction or chosen to look first. */
  readonly open: boolean
  /** The same for the kinds of symbols. */
  readonly kindsShown: boolean
  setPassage(passage: Passage): void
  toggle(family: string): void
  setPair(pair: Pair): void
  setOwn(own: Scoring | null): void
  look(): void
  showKinds(): void
}

export const useShared = create<Shared>((set, get) => ({
  passage: 'nangilas-courage',
  chosen: families.slice(0, MOST),
  pair: ['transformer', 'gated-delta'],
  own: null,
  open: false,
  kindsShown: false,
  setPassage: (passage) => set({ passage, own: null }),
  toggle: (family) => {
    const { chosen, pair } = get()
    if (!chosen.includes(family)) {
      if (chosen.length < MOST) set({ chosen: [...chosen, family] })
      return
    }
    // Two are always left: there is nothing to compare with one.
    if (chosen.length <= 2) return
    const left = chosen.filter((one) => one !== family)
    const [a, b] = pair
    set({ chosen: left, pair: pair.includes(family) ? replaced([a, b], family, left) : pair })
  },
  setPair: (pair) => set({ pair }),
  setOwn: (own) => set({ own }),
  look: () => set({ open: true }),
  showKinds: () => set({ kindsShown: true }),
}))

/** The pair with the first of `left` that is not in it in the place of `gone`. */
function replaced([a, b]: Pair, gone: string, left: readonly string[]): Pair {
  const other = a === gone ? b : a
  const next = left.find((family) => family !== other) ?? other
  return a === gone ? [next, b] : [a, next]
}

const recordingNames = Object.fromEntries(
  passages.flatMap((passage) => families.map((family) => [`${passage} ${family}`, `score-${passage}-${family}`])),
) as Readonly<Record<string, string>>

const readings = new WeakMap<Trace, Reading>()

/** The reading in a recorded trace. */
function recordedReading(family: string, trace: Trace): Reading {
  const known = readings.get(trace)
  if (known) return known
  const bits = Float32Array.from(trace.frames, (frame) => frame.bits ?? FIRST_BITS)
  const reading = readingOf(family, bits, trace.provenance)
  readings.set(trace, reading)
  return reading
}

export interface RecordedPassage {
  readonly scoring: Scoring | null
  readonly error: string | null
}

function scoringOf(passage: Passage, traces: Recorded<string>['traces']): Scoring | null {
  const found = families.flatMap((family) => {
    const trace = traces[`${passage} ${family}`]
    return trace ? [[family, recordedReading(family, trace), trace.prompt] as const] : []
  })
  if (found.length === 0) return null
  return { text: found[0]![2], readings: Object.fromEntries(found.map(([family, reading]) => [family, reading])) }
}

/** A passage as it was recorded, as far as it has arrived; null before. */
export function usePassage(passage: Passage): RecordedPassage {
  const { traces, error } = useRecorded(recordingNames, Object.keys(recordingNames))
  return useMemo(() => ({ scoring: scoringOf(passage, traces), error }), [passage, traces, error])
}

/** What the figures show: the reader's own text once there is one, else the passage. */
export function useScoring(): RecordedPassage & { readonly live: boolean } {
  const { own, passage } = useShared()
  const recorded = usePassage(passage)
  return own ? { scoring: own, error: null, live: true } : { ...recorded, live: false }
}
