import { choose, letters, NONE, number, type Task } from './task'

const KEYS = 64
const VALUES = 64

/** Multi-query recall: pairs of a key and its value, then every key again, in random order. */
export const recall: Task = {
  draw(random, setting) {
    const pairs = number(setting, 'pairs')
    const keys = choose(random, KEYS, pairs)
    const values = letters(random, VALUES, pairs).map((value) => KEYS + value)
    const questions = choose(random, pairs, pairs).map((i) => keys[i]!)
    return [...keys.flatMap((key, i) => [key, values[i]!]), ...questions]
  },
  answers(inputs) {
    const book = new Map<number, number>()
    return inputs.map((symbol, t) => {
      if (inputs[t + 1]! >= KEYS) book.set(symbol, inputs[t + 1]!)
      else if (symbol < KEYS) return book.get(symbol)!
      return NONE
    })
  },
}
