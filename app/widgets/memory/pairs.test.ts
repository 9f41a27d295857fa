import { describe, expect, it } from 'vitest'
import type { Pair } from './experiment'
import { moved } from './move'
import { answerTo, decodePairs, encodePairs, pairOf, presets, SIZE, statesOf, type Typed, vectorOf } from './pairs'
import { readsWrong } from './wrong-read'

const pairs = (typed: readonly Typed[]) => typed.map((one) => pairOf(one) as Pair)

describe('what is typed', () => {
  it('may be apart by blanks or commas, with either minus', () => {
    expect([...vectorOf(' 1, -2  0.5 −3 ')!]).toEqual([1, -2, 0.5, -3])
  })

  it.each(['', '1 2 3', '1 2 3 4 5', '1 2 x 4', '1e9 0 0 0'])('“%s” is no vector', (text) => {
    expect(vectorOf(text)).toBeNull()
    expect(pairOf({ key: '1 0 0 0', value: text })).toContain('value is four numbers')
  })

  it('says of a key of zeros why it cannot be used', () => {
    expect(pairOf({ key: '0 0 0 0', value: '1 2 3 4' })).toContain('points nowhere')
  })

  it('survives a link', () => {
    expect(decodePairs(encodePairs(presets.six))).toEqual(presets.six)
  })
})

describe('the table', () => {
  it('brings back each value exactly where keys are at right angles', () => {
    const own = pairs(presets.separate)
    own.forEach(({ value }, i) => {
      const { output, nearest } = answerTo(own, i)
      expect([...output]).toEqual([...value])
      expect(nearest).toBe(i)
    })
  })

  it('mixes in another value by the cosine of the keys', () => {
    const own = pairs(presets.overlapping)
    const { output, shares } = answerTo(own, 0)
    expect(shares[1]).toBeCloseTo(0.6, 6) // (3, 4) has length 5, and 3/5 of it lies along the first key
    output.forEach((x, j) => {
      expect(x).toBeCloseTo(own[0]!.value[j]! + 0.6 * own[1]!.value[j]!, 5)
    })
  })

  it('with more pairs than rows has no read without a part of others', () => {
    const own = pairs(presets.six)
    const clean = own.filter((_, i) => answerTo(own, i).shares.every((share, j) => j === i || Math.abs(share) < 1e-6))
    expect(clean).toHaveLength(0)
  })
})

describe('a move', () => {
  const [first, second] = pairs(presets.overlapping)
  const states = statesOf([first!, second!])
  const step = { before: states[1]!, key: second!.key, value: second!.value, query: first!.key, values: SIZE }

  it('begins at the table before and ends at the table after, all of it read', () => {
    expect([...moved(step, 0).state]).toEqual([...states[1]!])
    const end = moved(step, 1)
    const answer = answerTo([first!, second!], 0).output
    end.state.forEach((x, i) => {
      expect(x).toBeCloseTo(states[2]![i]!, 5)
    })
    end.output!.forEach((x, i) => {
      expect(x).toBeCloseTo(answer[i]!, 5)
    })
  })

  it('reads nothing before all is written', () => {
    const half = moved(step, 0.5)
    expect(half.written).toBe(1)
    expect([...half.output!]).toEqual([0, 0, 0, 0])
  })
})

describe('the challenge', () => {
  const solution = [
    { key: '1 0 0 0', value: '1 0 0 0' },
    { key: '1 1 0 0', value: '0 1 0 0' },
    { key: '1 0 1 0', value: '0 1 1 0' },
  ]
  it('is met by the solution of the lesson', () => {
    expect(readsWrong(pairs(solution))).toMatchObject({ done: true })
  })

  it('is met by no table that the figure opens on', () => {
    for (const typed of Object.values(presets)) expect(readsWrong(pairs(typed)).done).toBe(false)
  })

  it('does not count one key under two names', () => {
    const twice = [
      { key: '1 0 0 0', value: '1 0 0 0' },
      { key: '2 0 0 0', value: '0 9 0 0' },
    ]
    expect(readsWrong(pairs(twice))).toMatchObject({ done: false, text: expect.stringContaining('the same') })
  })
})
