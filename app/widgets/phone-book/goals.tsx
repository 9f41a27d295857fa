/** The line of the challenge of the phone book. */

import { Goal } from '../goal'
import { useChallenges } from './challenge'

export const StateGoal = () => <Goal outcome={useChallenges((one) => one.state)} />
