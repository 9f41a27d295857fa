import { describe, expect, it } from 'vitest'
import { stripWindow, tokenAt } from './strip'

describe('the window of a strip', () => {
  it('always shows the playhead', () => {
    for (const width of [320, 700, 1080])
      for (const length of [5, 90, 2000])
        for (let t = 0; t < length; t += Math.max(1, Math.floor(length / 17))) {
          const window = stripWindow(width, t, length)
          expect(t).toBeGreaterThanOrEqual(window.from)
          expect(t).toBeLessThan(window.from + window.count)
        }
  })

  it('never shows a token that is not there', () => {
    const window = stripWindow(1000, 3, 12)
    expect(window.from).toBe(0)
    expect(window.count).toBe(12)
    expect(tokenAt(window, 11.5 * window.cell)).toBe(11)
    expect(tokenAt(window, 12.5 * window.cell)).toBeNull()
  })

  it('fills its width when there is enough text', () => {
    const window = stripWindow(982, 500, 2000)
    expect(window.count * window.cell).toBeCloseTo(982)
  })
})
