/** The challenges of lesson 9, checked on what the reader's own texts gave. */

import { create } from 'zustand'
import { formatBits, formatCount } from '../../figures/format'
import type { Outcome } from '../goal'

/** Below this many symbols a difference may be luck. */
export const SHORT = 200

/** Bits per byte of one text of the reader's, by family. */
export interface Scored {
  readonly symbols: number
  readonly bits: Readonly<Record<string, number>>
}

const NOTHING = 'Score a text of your own in the figure: this line will say how it went.'

/** A text on which the Transformer pays less than the gated delta rule. */
export function transformerAhead(scored: Scored | null): Outcome {
  if (!scored) return { done: false, text: NOTHING }
  const { transformer, 'gated-delta': delta } = scored.bits
  if (transformer === undefined || delta === undefined)
    return { done: false, text: 'Not yet: tick both “Transformer” and “Gated DeltaNet”, and score the text again.' }
  const text = `on your ${formatCount(scored.symbols)} symbols the Transformer pays ${formatBits(transformer)} bits per byte, Gated DeltaNet ${formatBits(delta)}`
  if (transformer >= delta) return { done: false, text: `Not yet: ${text}.` }
  return lucky(scored, text) ?? { done: true, text: `${text}.` }
}

/** A text on which the weakest network pays less than the strongest did on the recorded story. */
export function weakestAhead(scored: Scored | null, bar: number | null): Outcome {
  if (!scored || bar === null) return { done: false, text: NOTHING }
  const linear = scored.bits['linear-attention']
  if (linear === undefined) return { done: false, text: 'Not yet: tick “Linear attention”, and score the text again.' }
  const text = `on your ${formatCount(scored.symbols)} symbols linear attention pays ${formatBits(linear)} bits per byte; the hybrid paid ${formatBits(bar)} on the story`
  if (linear >= bar) return { done: false, text: `Not yet: ${text}.` }
  return lucky(scored, text) ?? { done: true, text: `${text}.` }
}

const lucky = ({ symbols }: Scored, text: string): Outcome | null =>
  symbols >= SHORT
    ? null
    : { done: false, text: `Nearly: ${text}. It may be luck on so short a text; try one of ${SHORT} or more.` }

interface Challenges {
  readonly transformer: Outcome
  readonly weakest: Outcome
  /** Called with each live text. What was once done stays done. */
  publish(scored: Scored, bar: number | null): void
}

export const useChallenges = create<Challenges>((set, get) => ({
  transformer: transformerAhead(null),
  weakest: weakestAhead(null, null),
  publish: (scored, bar) => {
    const before = get()
    const kept = (old: Outcome, next: Outcome) => (old.done && !next.done ? old : next)
    set({
      transformer: kept(before.transformer, transformerAhead(scored)),
      weakest: kept(before.weakest, weakestAhead(scored, bar)),
    })
  },
}))
