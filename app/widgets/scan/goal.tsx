/** The line under the challenge of the scan. */

import { Goal } from '../goal'
import { countsAgain } from './challenge'
import { useScan } from './store'

export const CountGoal = () => <Goal outcome={countsAgain(useScan(({ pairs }) => pairs))} />
