/** Whether the question before the bill is open: so long a link does not set the figure up. */

import { createQuestion } from '../cover'

export const useBillQuestion = createQuestion()
