import { describe, expect, it } from 'vitest'
import { BRIEF, halvedCrossing, LONG, type Run, samePace } from './challenge'

/** A cache that grows by 10 bytes a token beside a state of 1,000: half of it overtakes at token 201. */
const cache = Array.from({ length: 400 }, (_, t) => ({ bytes: 10 * (t + 1) }))
const state = cache.map(() => ({ bytes: 1000 }))

describe('the crossing at two bytes a number', () => {
  it('is right at the token, and near enough on a chart', () => {
    for (const answer of [201, 200, 204]) expect(halvedCrossing(answer, cache, state).done).toBe(true)
  })

  it('says to go later or earlier, with the bytes of the reader’s own token', () => {
    expect(halvedCrossing(101, cache, state)).toMatchObject({
      done: false,
      text: expect.stringMatching(/505 bytes.*Later/),
    })
    expect(halvedCrossing(390, cache, state)).toMatchObject({ done: false, text: expect.stringContaining('Earlier') })
  })

  it('asks for a token of the race', () => {
    for (const answer of [0, -4, 401, 2.5, Number.NaN])
      expect(halvedCrossing(answer, cache, state).text).toContain('from 1 to 400')
  })

  it('owns that lines need not cross', () => {
    expect(halvedCrossing(50, cache.slice(0, 100), state).text).toContain('never cross')
  })
})

describe('a long prompt beside a brief one', () => {
  const run = (prompt: number, length: number, ms: number): Run => {
    // Prompts are read far faster than text is written; that must not count as the pace.
    const lane = (pace: number) => Array.from({ length }, (_, t) => ({ ms: t < prompt ? 0.01 : pace }))
    return { prompt, length, cache: lane(ms), state: lane(2 * ms) }
  }
  const long = run(LONG, 600, 3)
  const brief = run(BRIEF, 600, 4)

  it('is done when both have written to the same token, and gives the paces of writing there', () => {
    const { done, text } = samePace(long, brief)
    expect(done).toBe(true)
    expect(text).toContain('Transformer 3.0 ms and 4.0 ms')
    expect(text).toContain('gated RNN 6.0 ms and 8.0 ms')
  })

  it('says what is missing', () => {
    expect(samePace(null, null).text).toContain('Run both')
    expect(samePace(null, brief).text).toContain('brief one is in')
    expect(samePace(long, null).text).toContain('long one is in')
    expect(samePace(run(LONG, LONG + 3, 3), null).text).toContain('Let the long one write')
    expect(samePace(long, run(BRIEF, 90, 4)).text).toContain('Let the brief one write')
    for (const [a, b] of [
      [null, brief],
      [long, null],
      [long, run(BRIEF, 90, 4)],
    ] as const)
      expect(samePace(a, b).done).toBe(false)
  })
})
