/** The lines of lesson 2's challenges. */

import { useCatalogModel } from '../../state/catalog'
import { Goal } from '../goal'
import { NumberGoal } from '../number-goal'
import { readByThen, useFarLook } from './challenge'
import { MODEL } from './reading'

export const FarLookGoal = () => <Goal outcome={useFarLook((state) => state.outcome)} />

/** Takes the reader's answer and checks it on the formula. */
export function ReadInAllGoal() {
  const model = useCatalogModel(MODEL)
  return <NumberGoal label="It has read 1 GiB at token" check={model ? (answer) => readByThen(answer, model) : null} />
}
