import { describe, expect, it } from 'vitest'
import { nano, testEngine } from './testing'
import { median, readInWays, sizesOf, type Ways } from './ways'

const engine = testEngine()
const text = 'The boat went down the river, and nobody saw it again. '.slice(0, 50)

describe.each(nano)('$id', ({ id, family }) => {
  it('reads a text in steps, in chunks and all at once, and the logits agree', async () => {
    const model = await engine.load(id)
    const seen: Ways[] = []
    const ways = await readInWays(model, text, (now) => seen.push(now))
    expect(ways).toMatchObject({ family, backend: 'wasm', symbols: 50 })
    expect(ways.readings.map(({ size }) => size)).toEqual([1, 2, 8, 32, 50])
    expect(seen.map(({ readings }) => readings.length)).toEqual([1, 2, 3, 4, 5])
    for (const { size, calls, ms, apart } of ways.readings) {
      expect(ms).toBeGreaterThan(0)
      expect(calls % Math.floor(50 / size)).toBe(0)
      expect(apart).toBeLessThan(1e-4)
    }
    await model.release()
  })
})

it('every size once, the whole text last', () => {
  expect(sizesOf(512)).toEqual([1, 2, 8, 32, 128, 512])
  expect(sizesOf(32)).toEqual([1, 2, 8, 32])
  expect(sizesOf(1)).toEqual([1])
})

it('the median of an even number is between the middle two', () => {
  expect(median([4, 1, 3])).toBe(3)
  expect(median([4, 1, 3, 2])).toBe(2.5)
})
