/** The alphabet of every model: 96 symbols, one byte of text each. Id 0 is the newline, ids 1 to 95 are ASCII 32 to 126. */

import { RuntimeError } from './api'

/** Symbols of the alphabet, N in the shapes of this project. */
export const SYMBOLS = 96

/** Id of a character code, or -1. */
const idOf = (code: number) => (code === 10 ? 0 : code >= 32 && code <= 126 ? code - 31 : -1)

/** The character of an id. */
export function symbol(id: number): string {
  if (!Number.isInteger(id) || id < 0 || id >= SYMBOLS) throw new RangeError(`There is no symbol ${id}.`)
  return String.fromCharCode(id === 0 ? 10 : id + 31)
}

/** Text of a sequence of ids. */
export function decode(ids: Iterable<number>): string {
  let text = ''
  for (const id of ids) text += symbol(id)
  return text
}

/** Every character of `text` that is outside the alphabet, with its position (in characters, from 0). */
export function unknownSymbols(text: string): { readonly symbol: string; readonly position: number }[] {
  const found: { symbol: string; position: number }[] = []
  let position = 0
  for (const character of text) {
    if (idOf(character.codePointAt(0)!) < 0) found.push({ symbol: character, position })
    position++
  }
  return found
}

/**
 * Ids of a text, int32 [T].
 * @throws RuntimeError 'unknown-symbol' that names the first characters outside the alphabet and their positions.
 */
export function encode(text: string): Int32Array {
  const ids = new Int32Array(text.length)
  for (let i = 0; i < text.length; i++) {
    const id = idOf(text.charCodeAt(i))
    if (id < 0) throw unknownSymbolError(text)
    ids[i] = id
  }
  return ids
}

function unknownSymbolError(text: string): RuntimeError {
  const found = unknownSymbols(text)
  const named = found.slice(0, 3).map(({ symbol, position }) => `${visible(symbol)} at ${position + 1}`)
  const more = found.length > 3 ? ` and ${found.length - 3} more` : ''
  return new RuntimeError(
    'unknown-symbol',
    `The models know the newline and the 95 printable characters of ASCII. This text has others: ${named.join(', ')}${more}. ` +
      'Remove them, or let the notebook replace what has a plain spelling.',
  )
}

/** A character as a message can show it: quoted, or by its code where it has no shape. */
function visible(character: string): string {
  const code = character.codePointAt(0)!
  const hidden = /[\p{C}\p{Z}\p{M}]/u.test(character)
  return hidden ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : `"${character}"`
}

/** Plain spellings of what keyboards, word processors and web pages put into text. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u2028\u2029\u0085]/g, '\n'],
  [/\t/g, '  '],
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010\u2011\u2012\u2013\u2212]/g, '-'],
  [/[\u2014\u2015]/g, '--'],
  [/\u2026/g, '...'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u200b-\u200d\u2060\ufeff\u00ad]/g, ''],
  [/\u2022/g, '*'],
  [/\u00d7/g, 'x'],
  [/\u00df/g, 'ss'],
  [/\u00e6/g, 'ae'],
  [/\u00c6/g, 'AE'],
  [/\u0153/g, 'oe'],
  [/\u0152/g, 'OE'],
  [/\u00f8/g, 'o'],
  [/\u00d8/g, 'O'],
  [/\u0142/g, 'l'],
  [/\u0141/g, 'L'],
]

/**
 * The text in plain spelling: curly quotes, dashes, the ellipsis, spaces, tabs and line ends become ASCII, accents fall
 * off their letters (NFD), ligatures and full-width forms come apart (NFKC). What has no plain spelling stays, and
 * `unknownSymbols` names it.
 */
export function normalise(text: string): string {
  let plain = text
  for (const [from, to] of spellings) plain = plain.replace(from, to)
  return plain
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFKC')
    .replace(/\u2044/g, '/') // the slash that fractions come apart with
}
