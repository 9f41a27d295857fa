/** The lines of lesson 4's challenges. */

import { Goal } from '../goal'
import { NumberGoal } from '../number-goal'
import { fewestRows, PAIRS } from './width-goal'
import { useWrongRead } from './wrong-read'

export const WrongReadGoal = () => <Goal outcome={useWrongRead((state) => state.outcome)} />

/** Takes the reader's answer and tries it. */
export const FewestRowsGoal = () => <NumberGoal label={`${PAIRS} pairs need, in rows,`} check={fewestRows} />
