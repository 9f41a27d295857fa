/** The lines of the challenges of lesson 11. */

import { Goal } from '../goal'
import { oneNeed, pureFirst } from './challenge'
import { useChoosing } from './store'

export const PureFirstGoal = () => <Goal outcome={pureFirst(useChoosing(({ needs }) => needs))} />

export const OneNeedGoal = () => <Goal outcome={oneNeed(useChoosing(({ needs }) => needs))} />
