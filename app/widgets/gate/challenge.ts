/** The challenge of lesson 5, checked on what the reader's text gave: a text on which the fixed decay wins. */

import { create } from 'zustand'
import { formatBits, formatCount } from '../../figures/format'
import type { Outcome } from '../goal'
import { LEVEL, SHORT } from './verdict'

/** Bits per byte of one live text with two of its readings. */
export interface Reading {
  readonly symbols: number
  readonly fixed: number
  readonly dependent: number
}

/** Whether the fixed decay needs fewer bits on a text that is long enough to mean something. */
export function fixedWins(reading: Reading | null): Outcome {
  if (!reading) return { done: false, text: 'Read a text of your own in the figure: this line will say how it went.' }
  const { symbols, fixed, dependent } = reading
  const numbers = `${formatBits(fixed)} bits per byte with the fixed decay, ${formatBits(dependent)} with the one from the token`
  const text = `on your ${formatCount(symbols)} symbols, ${numbers}`
  if (dependent - fixed < LEVEL) return { done: false, text: `Not yet: ${text}.` }
  if (symbols < SHORT)
    return { done: false, text: `Nearly: ${text}. It may be luck on so short a text; try one of ${SHORT} or more.` }
  return { done: true, text: `${text}.` }
}

interface Challenge {
  readonly outcome: Outcome
  /** Called with each live text that both networks have read. What was once done stays done. */
  publish(reading: Reading): void
}

export const useFixedWins = create<Challenge>((set, get) => ({
  outcome: fixedWins(null),
  publish: (reading) => {
    const outcome = fixedWins(reading)
    if (outcome.done || !get().outcome.done) set({ outcome })
  },
}))
