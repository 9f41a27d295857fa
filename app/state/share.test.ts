import { describe, expect, it } from 'vitest'
import { decodeShared, encodeShared, type Shared } from './share'

describe('a share link', () => {
  it('brings back what was put in', () => {
    const shared: Shared = {
      figure: 'gate',
      text: 'He said: "50% & more?" #1\nThe end + a = b.',
      seed: 17,
      temperature: 0.7,
      topK: 12,
      topP: 0.95,
      gate: 'lesion',
      t: 62,
      head: [4, 2],
    }
    expect(decodeShared(encodeShared(shared))).toEqual(shared)
  })

  it('leaves out what was not set', () => {
    expect(encodeShared({ figure: 'race' })).toBe('figure=race')
    expect(decodeShared('figure=race')).toEqual({ figure: 'race' })
  })

  it('keeps an empty text apart from no text', () => {
    expect(decodeShared(encodeShared({ figure: 'race', text: '' }))).toEqual({ figure: 'race', text: '' })
  })

  it('drops what it cannot read and keeps the rest', () => {
    expect(decodeShared('figure=gate&gate=wide-open&t=-3&seed=1e9&topP=1.5&temperature=hot&head=four&text=ok')).toEqual(
      {
        figure: 'gate',
        text: 'ok',
      },
    )
  })

  it('is nothing without a figure', () => {
    expect(decodeShared('t=4')).toBeNull()
  })
})
