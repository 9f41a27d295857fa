/** Whether the question before the trained table, how much of a read its largest part is, waits for its answer. */

import { createQuestion } from '../cover'

export const useMixQuestion = createQuestion()
