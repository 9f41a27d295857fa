import { describe, expect, it } from 'vitest'
import { between, both, formed, linkText, oneOf, someOf } from './link-text'

const first = { size: 8, kind: 'plain', share: 0.5, pair: [0, 1] as readonly [number, number], parts: ['a', 'b'] }
const { encode, decode } = linkText<{
  size: number
  kind: string
  share: number
  pair: readonly [number, number]
  parts: readonly string[]
}>(
  {
    size: oneOf([8, 16]),
    kind: oneOf(['plain', 'odd']),
    share: between(0, 1),
    pair: both(between(-1, 1)),
    parts: someOf(['a', 'b', 'c'], 2),
  },
  first,
)

describe('settings as the text of a link', () => {
  it('come back as they were', () => {
    const settings = { size: 16, kind: 'odd', share: 0.0625, pair: [-1, 0.25], parts: ['c', 'a'] } as const
    expect(encode(settings)).toBe('16 odd 0.0625 -1_0.25 c_a')
    expect(decode(encode(settings))).toEqual(settings)
    expect(decode(encode(first))).toEqual(first)
  })

  it('keep what can be read, and have the rest as it is at first', () => {
    expect(decode('')).toEqual(first)
    expect(decode('16 even 2 1 a_b_c')).toEqual({ ...first, size: 16 })
    expect(decode('12 odd 1e-1 2_0 a_d more words')).toEqual({ ...first, kind: 'odd' })
    expect(decode('16 odd')).toEqual({ ...first, size: 16, kind: 'odd' })
  })

  it('tell nothing chosen apart from nothing said', () => {
    expect(decode(encode({ ...first, parts: [] })).parts).toEqual([])
    expect(decode('8 plain 0.5 0_1').parts).toEqual(first.parts)
    expect(decode('8 plain 0.5 0_1 a_a').parts).toEqual(first.parts)
  })

  it('write a number without the dust of arithmetic', () => {
    expect(between(0, 1).write(0.1 + 0.2)).toBe('0.3')
    expect(between(0, 1).write(1e-9)).toBe('0')
  })

  it('hold words of a form to it', () => {
    expect(formed(/^[01]+$/).read('0110')).toBe('0110')
    expect(formed(/^[01]+$/).read('012')).toBeUndefined()
  })
})
