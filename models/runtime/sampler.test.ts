import { describe, expect, it } from 'vitest'
import { seeded } from './rng'
import { bitsOf, sample, softmax } from './sampler'

const logits = Float32Array.from([1, 3, 2, -1, 0.5])
const plain = { temperature: 1, topK: 0, topP: 1 }

/** Shares of `draws` samples, by symbol. */
function shares(options: typeof plain, draws = 20000): number[] {
  const random = seeded(5)
  const counts = new Array<number>(logits.length).fill(0)
  for (let i = 0; i < draws; i++) counts[sample(logits, options, random)]!++
  return counts.map((count) => count / draws)
}

describe('the generator', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const take = (seed: number) => Array.from({ length: 20 }, seeded(seed))
    expect(take(3)).toEqual(take(3))
    expect(take(3)).not.toEqual(take(4))
  })

  it('fills [0, 1) evenly, one draw independent of the next', () => {
    const random = seeded(11)
    const n = 40000
    const bins = new Array<number>(20).fill(0)
    let product = 0
    let before = 0.5
    for (let i = 0; i < n; i++) {
      const x = random()
      bins[Math.floor(x * 20)]!++
      product += (x - 0.5) * (before - 0.5)
      before = x
    }
    // Five standard deviations of a bin's count, and of the mean product (1/12 each).
    for (const count of bins) expect(Math.abs(count - n / 20)).toBeLessThan(5 * Math.sqrt(n / 20))
    expect(Math.abs(product / n)).toBeLessThan((5 / 12) * n ** -0.5)
  })
})

describe('sampling', () => {
  it('draws each symbol as often as the softmax says', () => {
    const expected = softmax(logits)
    shares(plain).forEach((share, id) => {
      expect(share).toBeCloseTo(expected[id]!, 1.7)
    })
  })

  it('takes the most likely symbol at temperature 0, whatever the seed', () => {
    for (let seed = 0; seed < 20; seed++) expect(sample(logits, { ...plain, temperature: 0 }, seeded(seed))).toBe(1)
  })

  it('grows bolder with temperature', () => {
    expect(shares({ ...plain, temperature: 2 })[1]!).toBeLessThan(shares(plain)[1]!)
  })

  it('keeps the k most likely', () => {
    const kept = shares({ ...plain, topK: 2 })
    expect(kept.map((share) => share > 0)).toEqual([false, true, true, false, false])
  })

  it('keeps the smallest set that holds topP', () => {
    const p = softmax(logits)
    // The most likely holds p[1]; asking for a little more must let in the second, and only the second.
    expect(shares({ ...plain, topP: p[1]! - 0.01 })[1]).toBe(1)
    expect(shares({ ...plain, topP: p[1]! + 0.01 }).map((share) => share > 0)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  it('costs one random number a symbol, so that options do not put a seed out of step', () => {
    let calls = 0
    const count = () => {
      calls++
      return 0.3
    }
    for (const options of [plain, { ...plain, temperature: 0 }, { ...plain, topK: 1, topP: 0.5 }])
      sample(logits, options, count)
    expect(calls).toBe(3)
  })

  it('counts bits as -log2 of the probability', () => {
    softmax(logits).forEach((p, id) => {
      expect(bitsOf(logits, id)).toBeCloseTo(-Math.log2(p), 5)
    })
  })
})
