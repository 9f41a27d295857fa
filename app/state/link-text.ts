/**
 * What a reader has set in a figure, as the text of a link: a word a setting, in a fixed order, with blanks between them.
 * A word that is malformed leaves its setting as the figure has it at first; nothing is guessed.
 */

/** How one setting is written, and how it is read: undefined where the word cannot be it. */
export interface Word<T> {
  write(value: T): string
  read(word: string): T | undefined
}

/** One of a list, as it is written out. */
export const oneOf = <T extends string | number | boolean>(all: readonly T[]): Word<T> => ({
  write: String,
  read: (word) => all.find((one) => String(one) === word),
})

/** Several of a list, in any order, `most` of them or fewer; none is a choice too. */
export const someOf = (all: readonly string[], most = all.length): Word<readonly string[]> => ({
  write: (chosen) => chosen.join('_'),
  read: (word) => {
    const chosen = word === '' ? [] : word.split('_')
    const known = new Set(chosen.filter((one) => all.includes(one)))
    return known.size === chosen.length && chosen.length <= most ? chosen : undefined
  },
})

/** A plain decimal within its bounds. */
export const between = (least: number, most: number): Word<number> => ({
  write: (value) => String(Number(value.toFixed(4))),
  read: (word) =>
    /^-?\d{1,9}(\.\d{1,4})?$/.test(word) && Number(word) >= least && Number(word) <= most ? Number(word) : undefined,
})

/** A whole number within its bounds. */
export const whole = (least: number, most: number): Word<number> => ({
  write: String,
  read: (word) => (/^-?\d{1,9}$/.test(word) ? between(least, most).read(word) : undefined),
})

/** Two of a kind, as one word. */
export const both = <T>(word: Word<T>): Word<readonly [T, T]> => ({
  write: (pair) => pair.map(word.write).join('_'),
  read: (said) => {
    const [one, other, ...more] = said.split('_').map(word.read)
    return one === undefined || other === undefined || more.length > 0 ? undefined : [one, other]
  },
})

/** A word of a given form, such as a row of digits. */
export const formed = (form: RegExp): Word<string> => ({
  write: (value) => value,
  read: (word) => (form.test(word) ? word : undefined),
})

export interface LinkText<S> {
  encode(settings: S): string
  decode(text: string): S
}

/** @param words in the order in which they stand in a link: new ones go to the end, so that older links still open */
export function linkText<S extends object>(words: { readonly [K in keyof S]-?: Word<S[K]> }, first: S): LinkText<S> {
  const keys = Object.keys(words) as (keyof S)[]
  return {
    encode: (settings) => keys.map((key) => words[key].write(settings[key])).join(' '),
    decode: (text) => {
      const said = text.split(' ')
      const settings = keys.map((key, i) => {
        const word = said[i]
        const value = word === undefined ? undefined : words[key].read(word)
        return [key, value === undefined ? first[key] : value]
      })
      return Object.fromEntries(settings) as S
    },
  }
}
