/** Whether the question before the figure, how much weight stays near, waits for its answer. */

import { createQuestion } from '../cover'

export const useNearQuestion = createQuestion()
