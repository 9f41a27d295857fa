/** The question before the readings, answered by them. */

import { type ChoiceOf, Choose } from '../choose'
import { agreement, BOUND, farthest, faster, gain } from './happened'
import { lookAtWays, useShownWays } from './runs'

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
      onCommit={lookAtWays}
      answer={(chosen) => {
        const one = ways.find(({ family }) => family === 'vector-gate')
        const times = one && gain(one)
        if (!one || !times) return null
        const opening = farthest([one]) < BOUND ? (chosen === 'time' ? 'Yes' : 'The time alone') : 'Here, both'
        return `${opening}: one call is ${faster(times)} as steps are${live ? ' on this machine' : ' in the recorded run below'}. ${agreement([one])}.`
      }}
    />
  )
}
