/** What the scan figure says: names, counts, the join behind a box. */

import { formatTiny } from '../../figures/format'
import type { Reading } from '../../figures/readout'
import { brief } from './numbers'
import type { Method, Run } from './scan'

export const NAMES: Readonly<Record<Method, string>> = {
  order: 'in order',
  doubling: 'doubling',
  'up-down': 'up and down',
}

/** Nothing is counted before the reader has answered. */
export const bar = (run: Run, value: number | null, chosen: Method) => ({
  name: NAMES[run.method],
  value,
  text: value === null ? '…' : String(value),
  colour: run.method === chosen ? 'var(--state)' : 'var(--rule)',
  strong: run.method === chosen,
})

/** Elements that a held stretch covers, as one says it. */
const stretch = (first: number, last: number) => (first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`)

/** The join that made a box, with its numbers. */
export function reading({ rows }: Run, round: number, at: number): Reading {
  const held = rows[round]![at]!
  const { join } = held
  if (!join)
    return {
      mark: `Element ${at + 1}, as given:`,
      value: at === 0 ? `x = b = ${brief(held.b)}` : `a = ${brief(held.a)}, b = ${brief(held.b)}`,
    }
  const [left, right] = [rows[round - 1]![join.from]!, rows[round - 1]![at]!]
  const sum = `${brief(right.a)} · ${factor(left.b)} + ${factor(right.b)} = ${brief(held.b)}`
  const whole = held.first === 0
  return {
    mark: `Round ${round}: ${stretch(left.first, join.from)}, then ${stretch(right.first, at)}:`,
    value: whole ? `x = ${sum}` : `a = ${brief(right.a)} · ${factor(left.a)} = ${brief(held.a)}, b = ${sum}`,
  }
}

const factor = (x: number) => (x < 0 ? `(${brief(x)})` : brief(x))

/** A round as the transport names it. How many there are is asked before the figure plays. */
export const roundOf = (round: number, rounds: number, open: boolean): string =>
  open ? `round ${round} of ${rounds}` : `round ${round}`

export function describe({ rows, method }: Run, round: number, open: boolean): string {
  const whole = rows[round]!.filter(({ first }) => first === 0).length
  return `Joined ${NAMES[method]}: after ${roundOf(round, rows.length - 1, open)}, ${whole} of ${rows[0]!.length} elements are known.`
}

export function happened(run: Run, difference: number): string {
  const n = run.rows[0]!.length
  const equal =
    difference === 0
      ? 'What comes out is what the recurrence gives in its own order, to the last bit.'
      : `What comes out is what the recurrence gives in its own order, within ${formatTiny(difference)}: the same products, added in another order.`
  return `${n} elements took ${run.rows.length - 1} rounds, ${run.joins} joins and ${run.products} products. ${run.method === 'order' ? 'This is the order itself, each element after the one before.' : equal}`
}
