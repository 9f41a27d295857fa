/** The line of the challenge on gradients. */

import { Goal } from '../goal'
import { balanced } from './challenge'
import { useReach } from './store'
import { useCurves } from './use-curves'

export function BalanceGoal() {
  const settings = useReach()
  return <Goal outcome={balanced(settings, useCurves().curves)} />
}
