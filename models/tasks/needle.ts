import { below, letters, NONE, number, type Task } from './task'

const LETTERS = 16
const ITEMS = 4
const PHRASE = 8
const MARK = 16
const ASK = 17

/** A needle in a haystack: a mark and four letters, somewhere in filler that repeats a phrase or is random. */
export const needle: Task = {
  draw(random, setting) {
    const room = number(setting, 'length') - 2 * ITEMS - 1
    const first = below(random, PHRASE)
    const hay =
      setting.filler === 'repeated'
        ? Array.from({ length: room }, (_, i) => (first + i) % PHRASE)
        : letters(random, LETTERS, room)
    const before = typeof setting.depth === 'number' ? Math.round(setting.depth * room) : below(random, room + 1)
    const found = [MARK, ...letters(random, LETTERS, ITEMS)]
    return [...hay.slice(0, before), ...found, ...hay.slice(before), ...new Array<number>(ITEMS).fill(ASK)]
  },
  answers(inputs) {
    let next = inputs.indexOf(MARK) + 1
    return inputs.map((symbol) => (symbol === ASK ? inputs[next++]! : NONE))
  },
}
