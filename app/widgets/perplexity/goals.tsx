/** The lines of the challenges of lesson 9. */

import { Goal } from '../goal'
import { useChallenges } from './challenge'

export const TransformerAheadGoal = () => <Goal outcome={useChallenges((state) => state.transformer)} />

export const WeakestAheadGoal = () => <Goal outcome={useChallenges((state) => state.weakest)} />
