/** How a head is called in the figure, and the measures behind its name. */

import type { Trace } from '../../../models/trace'
import { formatAlpha } from '../../figures/format'
import { type HeadMeasure, measureHeads } from './heads'

export { place } from '../place'

/** A row's name in the figure. A gate that does not move is named by its value; where one does most is not said before it is `named`. */
export const said = (head: HeadMeasure, named: boolean) => {
  if (head.name === 'steady') return head.mean > 0.99999 ? 'no decay' : formatAlpha(head.mean)
  return named ? head.name : ''
}

/** What the names of the rows tell, over their column. */
export const column = (rows: readonly HeadMeasure[], named: boolean) => {
  if (rows.every(({ name }) => name === 'steady')) return 'keeps, each token'
  return named ? 'forgets most' : ''
}

export const measured = ({ at, mean }: HeadMeasure) => {
  const part = (name: string, value: number | null) => (value === null ? '' : `${name} ${formatAlpha(value)}, `)
  return `Mean decay: ${part('at sentence ends', at['sentence end'])}${part('at spaces', at.space)}${part('inside words', at['inside a word'])}overall ${formatAlpha(mean)}.`
}

const known = new WeakMap<Trace, HeadMeasure[]>()

/** Measures of a trace, computed once: a trace of a text that was read never changes. */
export function measuresOf(trace: Trace): HeadMeasure[] {
  let measures = known.get(trace)
  if (!measures) {
    measures = measureHeads(trace)
    known.set(trace, measures)
  }
  return measures
}
