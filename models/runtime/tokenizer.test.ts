import { describe, expect, it } from 'vitest'
import { RuntimeError } from './api'
import { decode, encode, normalise, SYMBOLS, symbol, unknownSymbols } from './tokenizer'

const alphabet = Array.from({ length: SYMBOLS }, (_, id) => symbol(id)).join('')

describe('the alphabet', () => {
  it('is the newline and printable ASCII, each once, and every id comes back', () => {
    expect(alphabet).toMatch(/^\n[ -~]{95}$/)
    expect(new Set(alphabet).size).toBe(SYMBOLS)
    expect([...encode(alphabet)]).toEqual([...alphabet].map((_, id) => id))
    expect(decode(encode('One, two;\nthree?'))).toBe('One, two;\nthree?')
  })

  it('refuses other characters by name and place', () => {
    const error = (() => {
      try {
        encode('Caf\u00e9 \u{1f600}\t')
      } catch (e) {
        return e
      }
    })()
    expect(error).toBeInstanceOf(RuntimeError)
    expect((error as RuntimeError).code).toBe('unknown-symbol')
    expect((error as RuntimeError).message).toContain('"\u00e9" at 4')
    expect((error as RuntimeError).message).toContain('"\u{1f600}" at 6')
    expect((error as RuntimeError).message).toContain('U+0009 at 7')
  })

  it('lists every unknown character, counting an emoji as one', () => {
    expect(unknownSymbols('a\u{1f600}b\u00e9')).toEqual([
      { symbol: '\u{1f600}', position: 1 },
      { symbol: '\u00e9', position: 3 },
    ])
  })
})

describe('plain spelling', () => {
  it.each([
    ['\u201cHi\u201d \u2014 it\u2019s\u2026', '"Hi" -- it\'s...'],
    ['na\u00efve r\u00e9sum\u00e9 \u0141\u00f3d\u017a', 'naive resume Lodz'],
    ['a\r\nb\rc\td', 'a\nb\nc  d'],
    ['\ufb01ne\u00a0\u00bd', 'fine 1/2'],
  ])('%j becomes %j, which the models can read', (from, to) => {
    expect(normalise(from)).toBe(to)
    expect(unknownSymbols(normalise(from))).toEqual([])
  })

  it('changes nothing that is in the alphabet, and leaves what has no plain spelling to be named', () => {
    expect(normalise(alphabet)).toBe(alphabet)
    expect(unknownSymbols(normalise('\u4e2d'))).toHaveLength(1)
  })
})
