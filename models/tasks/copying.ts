import { choose, letters, NONE, number, type Task } from './task'

const LETTERS = 6
const ITEMS = 4
const NOISE = 6
const ASK = 7

/** Selective copying: keep the letters, let the noise pass. */
export const selectiveCopying: Task = {
  draw(random, setting) {
    const noise = number(setting, 'noise')
    const row = new Array<number>(noise).fill(NOISE)
    const kept = letters(random, LETTERS, ITEMS)
    choose(random, noise, ITEMS).forEach((place, i) => {
      row[place] = kept[i]!
    })
    return [...row, ...new Array<number>(ITEMS).fill(ASK)]
  },
  answers(inputs) {
    const kept = inputs.filter((symbol) => symbol < LETTERS)
    let asked = 0
    return inputs.map((symbol) => (symbol === ASK ? kept[asked++]! : NONE))
  },
}
