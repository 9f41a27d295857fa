/** Whether the question before the scan is open: so long a link does not set the figure up. */

import { createQuestion } from '../cover'

export const useScanQuestion = createQuestion()
