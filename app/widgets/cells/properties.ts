/** What may be said of a text at each of its symbols, as a number: what cells are compared with. */

import { placesOf } from '../gate/places'

export const properties = ['quotes', 'sentence', 'word', 'vowel'] as const
export type Property = (typeof properties)[number]

interface Described {
  /** In a sentence, and as the name of a cell. */
  readonly name: string
  /** A number for each symbol, once it has been read. */
  readonly of: (text: string) => Float32Array
}

const LETTER = /[A-Za-z]/
const VOWEL = /[aeiou]/i

export const described: Readonly<Record<Property, Described>> = {
  quotes: {
    name: 'inside quotation marks',
    // The mark that opens is inside, the one that closes is not. A quotation ends at the latest with its paragraph.
    of: (text) => {
      let open = false
      return along(text, (symbol) => {
        if (symbol === '"') open = !open
        if (symbol === '\n') open = false
        return Number(open)
      })
    },
  },
  sentence: {
    name: 'place in the sentence',
    of: (text) => {
      const places = placesOf(text)
      let count = 0
      return along(text, (_, i) => {
        // It begins with the first symbol after the end of the one before.
        count = i > 0 && places[i - 1] === 'sentence end' && places[i] !== 'sentence end' ? 1 : count + 1
        return count
      })
    },
  },
  word: {
    name: 'place in the word',
    of: (text) => {
      let count = 0
      return along(text, (symbol) => {
        count = LETTER.test(symbol) ? count + 1 : 0
        return count
      })
    },
  },
  vowel: { name: 'at a vowel', of: (text) => along(text, (symbol) => Number(VOWEL.test(symbol))) },
}

const along = (text: string, at: (symbol: string, i: number) => number): Float32Array =>
  Float32Array.from({ length: text.length }, (_, i) => at(text[i]!, i))
