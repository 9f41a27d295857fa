/** The question before the readings, answered by them. */

import { formatTiny } from '../../figures/format'
import { type ChoiceOf, Choose } from '../choose'
import { BOUND, farthest, gain } from './happened'
import { twoFigures } from './lines'
import { useShownWays } from './runs'

const changes: readonly ChoiceOf<'both' | 'time' | 'numbers'>[] = [
  { value: 'both', text: 'The numbers and the time: a state has to be read symbol by symbol' },
  { value: 'time', text: 'The time alone' },
  { value: 'numbers', text: 'The numbers alone: the work is the same' },
]

export function WaysPrediction() {
  const { ways, live } = useShownWays()
  return (
    <Choose
      ask={
        <>
          <b>Before you look.</b> A recurrent network reads 512 symbols, once in 512 calls of one symbol, once in a
          single call of 512. The weights are the same. What is different?
        </>
      }
      choices={changes}
      answer={(chosen) => {
        const one = ways.find(({ family }) => family === 'vector-gate')
        const times = one && gain(one)
        if (!one || !times) return null
        const apart = farthest([one])
        const opening = apart < BOUND ? (chosen === 'time' ? 'Yes' : 'The time alone') : 'Here, both'
        return `${opening}: a symbol costs ${times >= 1 ? `${twoFigures(times)} times less` : 'no less'} in one call than in steps${live ? ' on this machine' : ' in the recorded run below'}, and no logit differs by more than ${formatTiny(apart)}.`
      }}
    />
  )
}
