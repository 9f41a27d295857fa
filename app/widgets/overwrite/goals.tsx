/** The lines of lesson 6's challenges. */

import { Goal } from '../goal'
import { useChallenges } from './challenge'

export const ForgettingWinsGoal = () => <Goal outcome={useChallenges((state) => state.forgetting)} />

export const KeepAndReplaceGoal = () => <Goal outcome={useChallenges((state) => state.needle)} />
