import { describe, expect, it } from 'vitest'
import { binaryStep, decimalStep, ticksUpTo } from './ticks'

describe('ticks', () => {
  it('are never more than asked for, beside zero', () => {
    for (const top of [0.003, 1, 7, 128, 999, 4096, 2.5e7])
      for (const most of [3, 4, 6]) {
        expect(ticksUpTo(top, decimalStep(top, most)).length).toBeLessThanOrEqual(most + 1)
        expect(ticksUpTo(top, binaryStep(top, most)).length).toBeLessThanOrEqual(most + 1)
      }
  })

  it('of bytes are powers of two', () => {
    expect(Math.log2(binaryStep(448_512, 4)) % 1).toBe(0)
  })
})
