/** What is said of a task on the screen: its question, its symbols, what its length is counted in. */

import { NONE, type Setting } from '../../../models/tasks'

export interface TaskWords {
  readonly title: string
  /** One sentence: what is asked. */
  readonly question: string
  /** The key of a setting that is its length, and what it counts. */
  readonly key: 'length' | 'noise' | 'entries' | 'pairs'
  readonly unit: string
  /** What the axis counts, where that is no length. */
  readonly counted?: string
  /** A symbol in a strip, one character. */
  readonly shown: (symbol: number) => string
  /** A symbol as one says it. */
  readonly spoken: (symbol: number) => string
  /** More that an example is set with than a test: parity is asked at every step, so that one sees where it is lost. */
  readonly example?: Setting
}

const LETTERS = 'abcdef'
const BOOK = 'abcdefghijklmnop0123456789·'
/** Of recall: 64 keys, then 64 values, which are letters with accents. */
const PAIR = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-',
  ...Array.from({ length: 64 }, (_, value) => String.fromCharCode(0xc0 + value)),
]
const letter = (symbol: number) => LETTERS[symbol] ?? (symbol === 6 ? '·' : '?')

export const words = {
  parity: {
    title: 'Parity',
    question: 'Is the number of ones so far odd? 1 for yes, 0 for no.',
    key: 'length',
    unit: 'bits',
    shown: (symbol) => (symbol === 2 ? '▸' : String(symbol)),
    spoken: (symbol) => (symbol === 2 ? 'the start' : `a ${symbol}`),
    example: { every: true },
  },
  'selective-copying': {
    title: 'Selective copying',
    question: 'Which four letters came by, in their order? All else is noise.',
    key: 'noise',
    unit: 'steps of noise',
    shown: letter,
    spoken: (symbol) =>
      symbol < LETTERS.length ? `the letter ${letter(symbol)}` : symbol === 6 ? 'noise' : 'a question',
  },
  adding: {
    title: 'The adding problem',
    question: 'What is the sum of the two marked numbers?',
    key: 'length',
    unit: 'steps',
    shown: () => '',
    spoken: () => '',
  },
  'phone-book': {
    title: 'The phone book',
    question: 'Four names of the book come again: which number stood after each?',
    key: 'entries',
    unit: 'entries',
    counted: 'entries',
    shown: (symbol) => BOOK[symbol] ?? '?',
    spoken: (symbol) => (symbol === 26 ? 'the end of an entry' : `“${BOOK[symbol] ?? '?'}”`),
  },
  recall: {
    title: 'Looking up pairs',
    question: 'Each key comes again: which value stood after it?',
    key: 'pairs',
    unit: 'pairs',
    counted: 'pairs',
    shown: (symbol) => PAIR[symbol] ?? '?',
    spoken: (symbol) => `the ${symbol < 64 ? 'key' : 'value'} ${PAIR[symbol] ?? '?'}`,
  },
} as const satisfies Record<string, TaskWords>

export type ShownTask = keyof typeof words

export const wordsOf = (task: ShownTask): TaskWords => words[task]

/** The value of a setting that is its length. */
export const lengthOf = (task: ShownTask, setting: Setting): number => Number(setting[words[task].key])

export const settingAt = (task: ShownTask, length: number): Setting => ({ [words[task].key]: length })

export const isAsked = (answer: number): boolean => answer !== NONE
