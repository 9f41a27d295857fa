/** The tasks by the names that Python gives them. */

import { adding } from './adding'
import { selectiveCopying } from './copying'
import { induction } from './induction'
import { needle } from './needle'
import { phoneBook } from './phone-book'
import { recall } from './recall'
import type { Task } from './task'
import { parity, shellGame } from './tracking'

export { NONE, type Setting, type Task } from './task'

export const TASKS = {
  'selective-copying': selectiveCopying,
  parity,
  adding,
  recall,
  'swaps-3': shellGame(3),
  'swaps-5': shellGame(5),
  needle,
  induction,
  'phone-book': phoneBook,
} satisfies Record<string, Task>

export type TaskName = keyof typeof TASKS
