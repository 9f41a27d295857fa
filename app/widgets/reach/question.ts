/** Whether the question before the gradients is open: so long a link does not set the figure up. */

import { createQuestion } from '../cover'

export const useReachQuestion = createQuestion()
