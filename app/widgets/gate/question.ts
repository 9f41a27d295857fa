/** Whether the question before the gate, where it forgets most, waits for its answer. */

import { createQuestion } from '../cover'

export const useGateQuestion = createQuestion()
