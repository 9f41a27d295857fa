/** The lines of the challenges of lesson 7. */

import { Goal } from '../goal'
import { countsToThree, tracksParity } from './challenge'
import { pointsOf, stepsOf, useTracking } from './store'

export function ParityGoal() {
  const { typed, decider, decays, writes } = useTracking()
  return <Goal outcome={tracksParity(typed.bits, stepsOf({ decider, decays, writes }))} />
}

export function ThreeGoal() {
  const { typed, machine, settings, modulus } = useTracking()
  return <Goal outcome={countsToThree(typed.bits, pointsOf({ machine, settings }), modulus)} />
}
