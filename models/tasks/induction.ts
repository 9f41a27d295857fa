import { below, letters, NONE, number, type Task } from './task'

const LETTERS = 16
const MARK = 16

/** Induction: what came after the mark the first time? */
export const induction: Task = {
  draw(random, setting) {
    const length = number(setting, 'length')
    const row = letters(random, LETTERS, length)
    row[below(random, length - 2)] = MARK
    row[length - 1] = MARK
    return row
  },
  answers: (inputs) => inputs.map((_, t) => (t === inputs.length - 1 ? inputs[inputs.indexOf(MARK) + 1]! : NONE)),
}
