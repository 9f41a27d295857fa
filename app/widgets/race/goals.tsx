/** The lines of the race's challenges. */

import { Goal } from '../goal'
import { NumberGoal } from '../number-goal'
import { halvedCrossing } from './challenge'
import { useRuns } from './runs'
import { useRecordedLanes } from './traces'

/** Takes the reader's answer and checks it on the bytes of the race. */
export function HalvedCrossingGoal() {
  const { cache, state } = useRecordedLanes().traces
  const check = cache && state ? (answer: number) => halvedCrossing(answer, cache.frames, state.frames) : null
  return <NumberGoal label="They cross at token" check={check} />
}

export const SamePaceGoal = () => <Goal outcome={useRuns((state) => state.outcome)} />
