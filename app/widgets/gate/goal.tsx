/** The line of the gate's challenge. */

import { Goal } from '../goal'
import { useFixedWins } from './challenge'

export const FixedWinsGoal = () => <Goal outcome={useFixedWins((state) => state.outcome)} />
