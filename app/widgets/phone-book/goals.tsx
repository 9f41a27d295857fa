/** The line of the challenge of the phone book. */

import { Goal } from '../goal'
import { useChallenges } from './challenge'

export const BookGoal = () => <Goal outcome={useChallenges((one) => one.book)} />
