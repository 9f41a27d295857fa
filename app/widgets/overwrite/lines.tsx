/** The recurrence of each rule in one line, one symbol one colour. */

import type { Rule } from './rules'

const S = <i className="q-state">S</i>
const alpha = <i className="q-gate">α</i>
const beta = <i className="q-write">β</i>
const k = <i className="q-key">k</i>
const v = <i className="q-value">v</i>
const turned = <sup>⊤</sup>

/** What of S is left before the pair is added, and how much of the pair is. */
export const ruleLine = ({ decays, erases }: Rule) => (
  <>
    {decays && <>{alpha} </>}
    {erases && (
      <>
        (I − {beta} {k}
        {k}
        {turned}){' '}
      </>
    )}
    {S} + {erases && <>{beta} </>}
    {k}
    {v}
    {turned}
  </>
)
