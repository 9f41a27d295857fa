/** What the figure of recall draws of the experiment, for each choice of the reader. */

import { along, type RecallCurve, type RecallPicture } from '../../figures/draw-recall'
import { formatShare } from '../../figures/format'
import { COUNTS, type Design, expectedError, MOST, type Rule } from './experiment'
import { type Curve, idOf, type Measure, WIDTHS } from './recall-store'

export const ruleNames: Readonly<Record<Rule, string>> = { linear: 'adds', delta: 'delta rule' }

type Curves = Readonly<Record<string, Curve>>

const pointsOf = (curve: Curve | undefined, measure: Measure) =>
  (curve?.tallies ?? []).map(({ pairs, asked, right, error }) => ({
    pairs,
    value: (measure === 'recall' ? right : error) / asked,
  }))

/** The four widths of the chosen rule, and the other rule at the chosen width. */
function shownCurves(curves: Curves, design: Design, measure: Measure): RecallCurve[] {
  const own = WIDTHS.map((keys): RecallCurve => {
    const points = pointsOf(curves[idOf({ ...design, keys })], measure)
    return { name: String(keys), points, strong: keys === design.keys, quantity: 'state' }
  })
  const other: Design = { ...design, rule: design.rule === 'linear' ? 'delta' : 'linear' }
  return [
    ...own,
    { name: '', points: pointsOf(curves[idOf(other)], measure), strong: false, dashed: true, quantity: 'write' },
  ]
}

export function pictureOf(curves: Curves, design: Design, measure: Measure, pairs: number): RecallPicture {
  const recall = measure === 'recall'
  return {
    pairs,
    most: MOST,
    curves: shownCurves(curves, design, measure),
    top: recall ? 1 : 2,
    ticks: recall ? [0, 0.25, 0.5, 0.75, 1] : [0, 0.5, 1, 1.5, 2],
    format: recall ? (value) => `${100 * value} %` : (value) => String(value),
    theory: !recall && design.rule === 'linear' ? (n) => expectedError(design, n) : null,
    rows: design.keys,
  }
}

/** A measure of one curve at any number of pairs, between those that were asked on a straight line; null before it is there. */
export const valueAt = (curve: Curve | undefined, measure: Measure, pairs: number): number | null =>
  along(pointsOf(curve, measure), pairs)

/** The number of pairs up to which so large a share comes back, whole; null before it is known. */
export function pairsAbove(curve: Curve | undefined, share: number): number | null {
  if (!curve) return null
  let pairs = 0
  while (pairs < MOST && valueAt(curve, 'recall', pairs + 1)! >= share) pairs += 1
  return pairs
}

/** One sentence of numbers on the chosen design at a number of pairs. */
export function said(curves: Curves, design: Design, pairs: number): string {
  const recall = valueAt(curves[idOf(design)], 'recall', pairs)
  const error = valueAt(curves[idOf(design)], 'error', pairs)
  if (recall === null || error === null) return 'The first trials are on their way.'
  const between = COUNTS.some((count) => count === pairs) ? '' : ' (between two counts that were asked)'
  return `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} in ${design.keys} rows: ${formatShare(recall)} come back, with an error of ${error.toFixed(2)}${between}.`
}
