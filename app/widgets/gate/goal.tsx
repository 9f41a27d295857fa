/** The lines of the gate's challenges. */

import { Goal } from '../goal'
import { useFixedWins } from './challenge'
import { useStops } from './full-stop'

export const FixedWinsGoal = () => <Goal outcome={useFixedWins((state) => state.outcome)} />

export const FullStopGoal = () => <Goal outcome={useStops((state) => state.outcome)} />
