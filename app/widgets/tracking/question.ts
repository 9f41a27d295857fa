/** Whether the questions before the circle and the shell game are open: so long a link does not set their figures up. */

import { createQuestion } from '../cover'

export const useTurnQuestion = createQuestion()
export const useSwapQuestion = createQuestion()
