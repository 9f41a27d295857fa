import { describe, expect, it } from 'vitest'
import { fixedWins, useFixedWins } from './challenge'

const won = { symbols: 320, fixed: 2.1, dependent: 2.25 }

describe('a text on which the fixed decay wins', () => {
  it('is done when the fixed decay needs fewer bits, and says how many', () => {
    const { done, text } = fixedWins(won)
    expect(done).toBe(true)
    for (const number of ['320', '2.100', '2.250']) expect(text).toContain(number)
  })

  it('is not done when the token is ahead, when the two are level, or before anything was read', () => {
    expect(fixedWins({ ...won, dependent: 2 }).done).toBe(false)
    expect(fixedWins({ ...won, dependent: won.fixed }).done).toBe(false)
    expect(fixedWins(null).done).toBe(false)
  })

  it('is not done by luck on a few letters', () => {
    const { done, text } = fixedWins({ ...won, symbols: 30 })
    expect(done).toBe(false)
    expect(text).toContain('luck')
  })

  it('stays done when the next text goes the other way', () => {
    const { publish } = useFixedWins.getState()
    publish({ ...won, dependent: 1.9 })
    expect(useFixedWins.getState().outcome.text).toContain('1.900')
    publish(won)
    publish({ ...won, dependent: 1.8 })
    expect(useFixedWins.getState().outcome).toEqual(fixedWins(won))
  })
})
