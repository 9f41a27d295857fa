import { describe, expect, it } from 'vitest'
import { answerTo, standingOf } from './summary'

describe('two machines on text', () => {
  it('are near each other where less than a tenth parts them, whichever is ahead', () => {
    expect(standingOf(1.4, 1.5)).toBe('near')
    expect(standingOf(1.5, 1.4)).toBe('near')
    expect(standingOf(1.4, 1.6)).toBe('cache')
    expect(standingOf(1.6, 1.4)).toBe('state')
  })

  it('answer a guess with both numbers', () => {
    expect(answerTo('near', 1.5, 1.5)).toMatch(/^Yes: .*1\.500.*1\.500/)
    expect(answerTo('cache', 1.5, 1.2)).toMatch(/^No: .*25 % apart/)
  })
})
