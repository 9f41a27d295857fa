import { describe, expect, it } from 'vitest'
import { bitsPerByte, paceAt, writingPace } from './measure'

describe('bits per byte', () => {
  it('of a model that knows nothing is the cost of a symbol of the alphabet', () => {
    const ignorant = [null, ...Array(9).fill(Math.log2(96))].map((bits) => ({ bits }))
    expect(bitsPerByte(ignorant)).toBeCloseTo(Math.log2(96), 12)
  })

  it('is the mean over the symbols asked for', () => {
    const frames = [{ bits: null }, { bits: 2 }, { bits: 4 }, { bits: 100 }]
    expect(bitsPerByte(frames, 3)).toBeCloseTo((Math.log2(96) + 6) / 3, 12)
  })

  it('of nothing is nothing', () => {
    expect(bitsPerByte([])).toBeNull()
  })
})

describe('the pace', () => {
  it('ignores a single pause', () => {
    const frames = [3, 3, 900, 3, 3].map((ms) => ({ ms }))
    expect(paceAt(frames, 4)).toBe(3)
  })

  it('of writing leaves the prompt out', () => {
    const frames = [0.1, 0.1, 0.1, 5, 5].map((ms) => ({ ms }))
    expect(writingPace(frames, 2, 3)).toBeNull()
    expect(writingPace(frames, 4, 3)).toBe(5)
  })

  it('looks at the past alone', () => {
    const frames = [2, 2, 8, 8, 8].map((ms) => ({ ms }))
    expect(paceAt(frames, 1)).toBe(2)
    expect(paceAt(frames, 3)).toBe(5)
  })
})
