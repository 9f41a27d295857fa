/** The lines of the challenges of lesson 3. */

import { cards } from '../../../models/memory/cards'
import { Goal } from '../goal'
import { dearerHybrid, servesAll } from './challenge'
import { BILLIONS } from './design'
import { shownModels, useBill } from './store'

export function DearerHybridGoal() {
  const chosen = useBill((bill) => bill.chosen)
  return <Goal outcome={dearerHybrid(shownModels(chosen, null))} />
}

const h100 = cards.find(({ id }) => id === 'h100')!

export const ServesAllGoal = () => (
  <Goal
    outcome={servesAll(
      useBill(({ design }) => design),
      BILLIONS,
      h100,
    )}
  />
)
