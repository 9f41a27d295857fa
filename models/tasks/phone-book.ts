import { choose, letters, NONE, number, type Task } from './task'

const LETTERS = 16
const NAME = 2
const DIGITS = 3
const QUESTIONS = 4
const END = 26
const WIDTH = NAME + DIGITS + 1

/** A phone book: entries of name and number, then some of them again; each digit is asked one step before it is read. */
export const phoneBook: Task = {
  draw(random, setting) {
    const names = choose(random, LETTERS ** NAME, number(setting, 'entries'))
    const book = names.map((name) => [
      ...Array.from({ length: NAME }, (_, i) => Math.floor(name / LETTERS ** i) % LETTERS),
      ...letters(random, 10, DIGITS).map((digit) => LETTERS + digit),
      END,
    ])
    return [...book, ...choose(random, book.length, QUESTIONS).map((i) => book[i]!)].flat()
  },
  answers(inputs) {
    const book = new Map<string, number[]>()
    const answers = inputs.map(() => NONE)
    for (let start = 0; start < inputs.length; start += WIDTH) {
      const name = inputs.slice(start, start + NAME).join()
      const known = book.get(name)
      known?.forEach((digit, i) => {
        answers[start + NAME - 1 + i] = digit
      })
      book.set(name, inputs.slice(start + NAME, start + NAME + DIGITS))
    }
    return answers
  },
}
