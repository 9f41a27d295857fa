import { below, letters, NONE, number, type Setting, type Task } from './task'

const START = 2

/** Tests ask at the last step alone; with `every`, as in training, each step keeps its answer. */
const asked = (answers: number[], { every }: Setting): number[] =>
  every ? answers : answers.map((answer, t) => (t === answers.length - 1 ? answer : NONE))

/** Parity: is the number of ones so far odd? */
export const parity: Task = {
  draw: (random, setting) => [START, ...letters(random, 2, number(setting, 'length'))],
  answers(inputs, setting) {
    let odd = 0
    return asked(
      inputs.map((bit) => {
        if (bit === START) return NONE
        odd ^= bit
        return odd
      }),
      setting,
    )
  },
}

/** The shell game: under which cup is the ball, after swaps of two cups? */
export function shellGame(cups: number): Task {
  const swaps: [number, number][] = []
  for (let i = 0; i < cups; i++) for (let j = i + 1; j < cups; j++) swaps.push([i, j])
  return {
    draw: (random, setting) => [
      below(random, cups),
      ...letters(random, swaps.length, number(setting, 'length')).map((swap) => cups + swap),
    ],
    answers(inputs, setting) {
      let ball = inputs[0]!
      return asked(
        inputs.map((symbol, t) => {
          if (t === 0) return NONE
          const [i, j] = swaps[symbol - cups]!
          if (ball === i) ball = j
          else if (ball === j) ball = i
          return ball
        }),
        setting,
      )
    },
  }
}
