/** The arithmetic of lesson 7: what one number, a point of the plane and three cups can keep. */

import { describe, expect, it } from 'vitest'
import { counts, randomBits, readBits } from './bits'
import { countsToThree, tracksParity } from './challenge'
import { between, degrees, eigenvalue, length, products, readSectors, sector } from './circle'
import { rightSigns, type Steps, swaps, twoRuns } from './runs'
import { bestOf } from './search'
import { drawGame, guess, states, truth } from './shell'

const { bits } = readBits(randomBits(3))
const parities = counts(bits, 2)
const steps = (a: number, b: number, c = 0, d = 0): Steps => [
  { decay: a, write: c },
  { decay: b, write: d },
]

describe('a string of bits', () => {
  it('is read with blanks, and says what it leaves out', () => {
    expect(readBits('01 1')).toEqual({ bits: [0, 1, 1], problem: null })
    expect(readBits('012').problem).toContain('“2”')
    expect(readBits('012').bits).toEqual([0, 1])
    expect(readBits(' ').problem).toContain('no bit')
    expect(readBits('1'.repeat(500)).problem).toContain('first')
  })

  it('is the same for the same seed, and has both bits', () => {
    expect(randomBits(3)).toBe(randomBits(3))
    expect(randomBits(3)).not.toBe(randomBits(4))
    expect(new Set(bits)).toEqual(new Set([0, 1]))
  })

  it('counts its ones', () => {
    expect(counts([1, 0, 1, 1], 2)).toEqual([0, 1, 1, 0, 1])
    expect(counts([1, 0, 1, 1], 3)).toEqual([0, 1, 1, 2, 0])
  })
})

describe('two runs over the same bits', () => {
  it('are as far apart as the product of the decays says, whatever is written', () => {
    const runs = twoRuns(bits, steps(0.9, -0.8, 0.3, -0.5))
    runs.product.forEach((product, t) => {
      expect(runs.even[t]! - runs.odd[t]!).toBeCloseTo(2 * product, 5)
    })
  })

  it('never change places while no decay is negative, and change at every one with −1', () => {
    const positive = twoRuns(bits, steps(1, 0.7, 0.2, -0.9))
    expect(swaps(positive, bits.length)).toBe(0)
    positive.even.forEach((h, t) => {
      expect(h).toBeGreaterThanOrEqual(positive.odd[t]!)
    })
    const ones = bits.filter((bit) => bit === 1).length
    expect(swaps(twoRuns(bits, steps(1, -1)), bits.length)).toBe(ones)
  })

  it('keep parity in their sign with +1 and −1', () => {
    const { even } = twoRuns(bits, steps(1, -1))
    expect(rightSigns(even, parities)).toBe(bits.length)
  })

  it('are read wrongly somewhere by every setting without a negative decay', () => {
    expect(bestOf(bits.slice(0, 24), parities, 0).right).toBeLessThan(24)
    const signed = bestOf(bits.slice(0, 24), parities, -1)
    expect(signed.right).toBe(24)
    expect(signed.steps[1].decay).toBeLessThan(0)
  })
})

describe('points of the plane', () => {
  it('are what the cells do to a state of 1', () => {
    expect(eigenvalue('channel', -0.5)).toEqual([-0.5, 0])
    expect(eigenvalue('delta', 2)).toEqual([-1, 0])
    expect(degrees(eigenvalue('rotation', 120))).toBeCloseTo(120, 9)
  })

  it('multiply to where the string of bits says', () => {
    const all = products(bits, [eigenvalue('rotation', 0), eigenvalue('rotation', 120)])
    const thirds = counts(bits, 3)
    all.forEach((point, t) => {
      expect(length(point)).toBeCloseTo(1, 9)
      expect(sector(point, 3)).toBe(thirds[t])
    })
  })

  it('go straight through zero when they flip, and round when they turn', () => {
    expect(length(between([1, 0], [-1, 0], 0.5))).toBeCloseTo(0, 9)
    expect(length(between([1, 0], eigenvalue('rotation', 180), 0.5))).toBeCloseTo(1, 9)
    expect(degrees(between([1, 0], eigenvalue('rotation', 180), 0.5))).toBeCloseTo(90, 9)
  })

  it('are read by the best names for their sectors', () => {
    const turned = products(bits, [eigenvalue('rotation', 0), eigenvalue('rotation', 240)])
    expect(readSectors(turned, counts(bits, 3), 3).right).toBe(bits.length)
  })

  it('of a line have two sides: no real pair counts to three', () => {
    for (let a = -1; a <= 1; a += 0.25)
      for (let b = -1; b <= 1; b += 0.25) {
        const real = products(bits, [eigenvalue('channel', a), eigenvalue('channel', b)])
        expect(readSectors(real, counts(bits, 3), 3).right).toBeLessThan(bits.length)
      }
  })
})

describe('the shell game', () => {
  const game = drawGame(2, 40)

  it('is followed exactly by writes of strength 2', () => {
    const cups = truth(game)
    states(game, 2).forEach((state, t) => {
      expect(guess(state).cup).toBe(cups[t])
      expect(guess(state).lead).toBeCloseTo(1, 4)
    })
  })

  it('is lost by a write of strength 1, which makes the two cups equal', () => {
    const [, after] = states({ ball: 0, swaps: [0] }, 1)
    expect(after![0]).toBeCloseTo(after![1]!, 6)
    expect(guess(states(game, 1).at(-1)!).lead).toBeLessThan(0.01)
  })

  it('has an answer before the first swap', () => {
    expect(truth({ ball: 2, swaps: [] })).toEqual([2])
  })
})

describe('the challenges', () => {
  it('take +1 and −1 for parity, and nothing that fades or cannot flip', () => {
    expect(tracksParity(bits, steps(1, -1)).done).toBe(true)
    expect(tracksParity(bits, steps(1, 1)).done).toBe(false)
    const faded = tracksParity(bits, steps(0.9, -0.9))
    expect(faded.done).toBe(false)
    expect(faded.text).toContain('Keep at least half')
    expect(tracksParity([1, 0], steps(1, -1)).text).toContain('at least 64 bits')
    expect(tracksParity(new Array(64).fill(0), steps(1, -1)).done, 'zeros alone ask nothing').toBe(false)
  })

  it('take a turn by a third for counts modulo 3, in either direction, and no real pair', () => {
    const turn = (angle: number) => [eigenvalue('rotation', 0), eigenvalue('rotation', angle)] as const
    expect(countsToThree(bits, turn(120), 3).done).toBe(true)
    expect(countsToThree(bits, turn(240), 3).done).toBe(true)
    expect(countsToThree(bits, turn(118), 3).done).toBe(false)
    expect(countsToThree(bits, turn(120), 2).text).toContain('modulo 3')
    expect(countsToThree(bits, [eigenvalue('channel', 1), eigenvalue('channel', -1)], 3).done).toBe(false)
  })
})
