/** Whether the questions of lesson 8 on chunks are open: so long a link does not set their figures up. */

import { createQuestion } from '../cover'

export const useScoresQuestion = createQuestion()
export const useCostQuestion = createQuestion()
