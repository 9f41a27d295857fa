/** The challenge on cells: a text on which a cell does not do what its name says. */

import { create } from 'zustand'
import { formatSigned } from '../../figures/format'
import type { Outcome } from '../goal'
import { bestFor, type Measures } from './names'
import { described, properties } from './properties'
import { cellName } from './series'

/** Symbols that a text has to have: on a short one any cell can be unlucky. */
export const ENOUGH = 150

/** Of its correlation on the recorded text, what a cell may have left. */
const HALF = 0.5

/** A cell with its name, and what it follows on the recorded text and on the reader's own. */
export interface Kept {
  readonly name: string
  readonly cell: string
  readonly before: number
  /** null where the text has nothing of the kind. */
  readonly now: number | null
}

/** The best cell of each name on the recorded text, measured on another. */
export function namesOn(recorded: Measures, own: Measures): Kept[] {
  return properties.flatMap((property) => {
    const cell = bestFor(recorded, property)
    if (!cell) return []
    const now = own.cells[cell.index]?.follows[property] ?? null
    return [{ name: described[property].name, cell: cellName(cell), before: cell.follows[property]!, now }]
  })
}

/** Whether a name has broken: the cell follows its property less than half as closely, or the other way round. */
export function broken(kept: readonly Kept[] | null, symbols: number): Outcome {
  if (!kept)
    return {
      done: false,
      text: `Give the figure a text of your own, of ${ENOUGH} symbols or more together with what the network writes.`,
    }
  if (symbols < ENOUGH) return { done: false, text: `Your text has ${symbols} symbols. Take ${ENOUGH} or more.` }
  const asked = kept.filter((one): one is Kept & { now: number } => one.now !== null)
  if (asked.length === 0) return { done: false, text: 'Your text has nothing in it that any of the names speaks of.' }
  const said = ({ name, cell, before, now }: Kept & { now: number }) =>
    `${cell}, “${name}”, had ${formatSigned(before, 2)} and has ${formatSigned(now, 2)} on your text`
  const left = ({ before, now }: Kept & { now: number }) => now / before
  const worst = asked.reduce((a, b) => (left(b) < left(a) ? b : a))
  if (left(worst) < HALF) return { done: true, text: `${said(worst)}.` }
  return { done: false, text: `All names hold so far. The nearest to breaking: ${said(worst)}.` }
}

interface Broken {
  readonly outcome: Outcome
  /** Called when the network has finished with a text of the reader's. What was once done stays done. */
  publish(recorded: Measures, own: Measures, symbols: number): void
}

export const useBroken = create<Broken>((set, get) => ({
  outcome: broken(null, 0),
  publish: (recorded, own, symbols) => {
    const outcome = broken(namesOn(recorded, own), symbols)
    set({ outcome: get().outcome.done && !outcome.done ? get().outcome : outcome })
  },
}))
