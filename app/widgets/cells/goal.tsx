/** The line of the challenge on cells. */

import { Goal } from '../goal'
import { useBroken } from './challenge'

export const BrokenNameGoal = () => <Goal outcome={useBroken((state) => state.outcome)} />
