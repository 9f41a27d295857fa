import { describe, expect, it } from 'vitest'
import { decodeShared, encodeShared, LINK_TEXT, type Shared } from './share'

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

describe('a link to the lab', () => {
  const bench: Shared = {
    figure: 'lab',
    lanes: [
      { model: 'transformer', gate: 'own', probes: false },
      { model: 'vector-gate', gate: 'lesion', probes: true },
      { model: 'vector-gate-nano', gate: 'own', probes: true },
    ],
    tokens: 400,
    beyond: 'slide',
    seed: 3,
    text: 'Two lanes & a third.',
    score: 'A text\nto be scored.',
  }

  it('brings back the whole bench', () => {
    expect(decodeShared(encodeShared(bench))).toEqual(bench)
  })

  it('has room for four lanes, and drops those that cannot be models', () => {
    const { lanes } = decodeShared(
      'figure=lab&lane=../x&lane=a&lane=b.broken&lane=c.lesion&lane=d&lane=e&lane=f&lane=&tokens=-1',
    )!
    expect(lanes!.map(({ model }) => model)).toEqual(['a', 'c', 'd', 'e'])
  })

  it('leaves a text out that is too long for an address, and keeps the rest', () => {
    const { score, ...rest } = decodeShared(encodeShared({ ...bench, score: 'x'.repeat(LINK_TEXT + 1) }))!
    expect(score).toBeUndefined()
    expect(rest.text).toBe(bench.text)
  })
})
