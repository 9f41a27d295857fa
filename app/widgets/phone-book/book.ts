/** A phone book as the task draws it: its entries, the question for one of them, and how an answer is read. Pure. */

import { seeded } from '../../../models/runtime/rng'
import type { TaskNetworkEntry } from '../../../models/task-catalog'
import { TASKS } from '../../../models/tasks'
import { choiceAt } from '../../../models/tasks/score'
import { wordsOf } from '../task/words'

/** Symbols of an entry: a name, a number, and the end of the entry. */
const NAME = 2
export const DIGITS = 3
export const WIDTH = NAME + DIGITS + 1

export interface Entry {
  readonly name: string
  readonly number: string
  /** As a network reads it. */
  readonly symbols: readonly number[]
}

const { shown } = wordsOf('phone-book')
const said = (symbols: readonly number[]) => symbols.map(shown).join('')

/** The book of a seed: the same task that the networks were trained on, without its questions. */
export function bookOf(seed: number, entries: number): readonly Entry[] {
  const drawn = TASKS['phone-book'].draw(seeded(seed), { entries })
  return Array.from({ length: entries }, (_, i) => {
    const symbols = drawn.slice(i * WIDTH, (i + 1) * WIDTH)
    return { name: said(symbols.slice(0, NAME)), number: said(symbols.slice(NAME, NAME + DIGITS)), symbols }
  })
}

/** The whole book, then the name of one entry and its number: the digits are asked one step before they are read. */
export const question = (book: readonly Entry[], asked: number): readonly number[] => [
  ...book.flatMap(({ symbols }) => symbols),
  ...book[asked]!.symbols,
]

/** Symbols that have been read when the first digit is asked for. */
export const readBefore = (entries: number): number => entries * WIDTH + NAME

export interface Digit {
  readonly said: string
  readonly probability: number
  readonly right: boolean
}

/** What a network says for the digits of the entry that was asked, from its logits [T, symbols] on the question. */
export function digitsOf(
  logits: ArrayLike<number>,
  symbols: number,
  book: readonly Entry[],
  asked: number,
): readonly Digit[] {
  const first = readBefore(book.length) - 1
  return Array.from({ length: DIGITS }, (_, i) => {
    const { symbol, probability } = choiceAt(logits, symbols, first + i)
    return { said: shown(symbol), probability, right: symbol === book[asked]!.symbols[NAME + i] }
  })
}

/** What a network said for each entry of a book; null where it has not been asked yet. */
export type Answers = readonly (readonly Digit[] | null)[]

export const rightOf = (digits: readonly Digit[]): number => digits.filter(({ right }) => right).length

/** Share of the digits that are right, of the entries that were asked; null before the first. */
export function shareOf(answers: Answers): number | null {
  const asked = answers.flatMap((one) => (one ? [rightOf(one)] : []))
  return asked.length === 0 ? null : asked.reduce((a, b) => a + b, 0) / (DIGITS * asked.length)
}

/** Numbers of the past that a network holds after so many symbols, from the shapes of its tensors. */
export const numbersHeld = ({ state }: Pick<TaskNetworkEntry, 'state'>, steps: number): number =>
  state.reduce(
    (sum, { shape, grows }) => sum + shape.reduce((n, size, axis) => n * (axis === grows ? steps : size), 1),
    0,
  )

/** Every number of a memory is a float32. */
export const bytesHeld = (network: Pick<TaskNetworkEntry, 'state'>, steps: number): number =>
  4 * numbersHeld(network, steps)
