/** The questions before the figures of lesson 6, answered by the same cells, draws and recording that the figures show. */

import { formatAlpha, formatShare } from '../../figures/format'
import { type ChoiceOf, Choose } from '../choose'
import { useRecordedReading } from '../own-reading'
import { bestDecay } from './best-decay'
import { ASKED_AT } from './challenge'
import { meanWrite } from './measures'
import { addTrial, type Curve, drawOf, empty, type Filler, LENGTHS } from './needle'
import { reading } from './reading'
import type { RuleName } from './rules'

type Right = 'decay' | 'weak' | 'none'

const rights: readonly ChoiceOf<Right>[] = [
  { value: 'decay', text: 'Yes: forget fast enough, and A’s old value is gone' },
  { value: 'weak', text: 'Yes: forget a little, and both come out nearly right' },
  { value: 'none', text: 'No: whatever it forgets of A, it forgets of B too' },
]

const NEAR = 0.5

export function DecayPrediction() {
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> A is written as 5, B as 3, then A again, as 2. The keys are at right angles. Is
          there a decay <em className="q-gate">α</em> with which a state that forgets and adds answers both keys to
          within {NEAR}?
        </>
      }
      choices={rights}
      answer={(chosen) => {
        const { alpha, error } = bestDecay()
        const right = error > NEAR ? 'none' : 'weak'
        return `${chosen === right ? 'Yes' : 'No'}: of all decays in steps of 0.01 the best is ${alpha.toFixed(2)}, and there one of the answers is still off by ${error.toFixed(1)}. A smaller one loses B, a larger one keeps the old A.`
      }}
    />
  )
}

const amounts: readonly ChoiceOf<number>[] = [
  { value: 0.05, text: 'About a twentieth: it rarely writes anything' },
  { value: 0.5, text: 'About half of the error' },
  { value: 1, text: 'Nearly all of it: a key holds what was written last' },
]

export function StrengthPrediction() {
  const trace = useRecordedReading(reading)
  const mean = trace && meanWrite(trace)
  return (
    <Choose
      ask={
        <>
          <b>Before you play it.</b> This network was free to choose <em className="q-write">β</em> between 0 and 1 at
          every token, in each head. What does it choose on average?
        </>
      }
      choices={amounts}
      answer={(chosen) => {
        if (mean === null) return null
        const nearest = amounts.reduce((a, b) => (Math.abs(b.value - mean) < Math.abs(a.value - mean) ? b : a))
        return `${nearest.value === chosen ? 'Yes' : 'Not quite'}: ${formatAlpha(mean)} over all heads and tokens of the text below. The figure shows how far single tokens depart from that.`
      }}
    />
  )
}

type Survivor = Exclude<RuleName, 'gated-delta' | 'gated'>

const survivors: readonly ChoiceOf<Survivor | 'both'>[] = [
  { value: 'delta', text: 'The delta rule in both: it is the better memory' },
  { value: 'linear', text: 'Addition in both: it never takes anything away' },
  { value: 'both', text: 'The delta rule in the repeated filler, addition in the random one' },
]

/** Few enough draws that they take no longer than a click may. */
const DRAWS = 12

/** How often one rule finds the needle after `ASKED_AT` writes when nothing decays and every overwrite is whole. */
function foundBy(rule: Survivor, filler: Filler): number {
  let curve: Curve = empty
  for (let seed = 1; seed <= DRAWS; seed++)
    curve = addTrial(curve, drawOf(seed), rule, filler, { alpha: 1, beta: 1 }, ASKED_AT)
  return curve.found[LENGTHS.indexOf(ASKED_AT)]! / curve.asked
}

function verdict(chosen: Survivor | 'both'): string {
  const of = (filler: Filler) => ({ delta: foundBy('delta', filler), linear: foundBy('linear', filler) })
  const [repeated, random] = [of('repeated'), of('random')]
  const winner = ({ delta, linear }: typeof random) => (delta > linear ? 'delta' : 'linear')
  const right = winner(repeated) === winner(random) ? winner(random) : winner(random) === 'linear' ? 'both' : null
  const numbers = ({ delta, linear }: typeof random) => `${formatShare(delta)} against ${formatShare(linear)}`
  return `${chosen === right ? 'Yes' : 'No'}: in ${DRAWS} draws the delta rule finds it in ${numbers(repeated)} by addition in the repeated filler, and in ${numbers(random)} in the random one.`
}

export const NeedlePrediction = () => (
  <Choose
    ask={
      <>
        <b>Before you play it.</b> One pair is written, then {ASKED_AT} more: the same other pair {ASKED_AT} times over,
        or {ASKED_AT} different ones. Nothing decays. Which rule finds the first pair more often?
      </>
    }
    choices={survivors}
    answer={verdict}
  />
)
