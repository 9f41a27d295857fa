import { below, NONE, number, type Task } from './task'

/** The adding problem: two of many numbers are marked, one in each half; their sum at the end. Steps are pairs (u, m). */
export const adding: Task = {
  draw(random, setting) {
    const length = number(setting, 'length')
    const half = Math.floor(length / 2)
    const marked = [below(random, half), half + below(random, length - half)]
    return Array.from({ length }, (_, t) => [random(), marked.includes(t) ? 1 : 0]).flat()
  },
  answers(inputs) {
    let sum = 0
    for (let i = 0; i < inputs.length; i += 2) sum += inputs[i]! * inputs[i + 1]!
    return Array.from({ length: inputs.length / 2 }, (_, t) => (t === inputs.length / 2 - 1 ? sum : NONE))
  },
}
