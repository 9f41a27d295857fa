import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../models/recording'
import { inputsOf, runChunks, shares } from './chunks'
import { bounds, cheapest, costOf, fewWaits, LENGTH, MOST_WAITS, STOPS } from './cost'

const file = readFileSync(join(import.meta.dirname, '../../../public/traces/chunk.bin'))
const trace = await decodeRecording(new Uint8Array(file))

describe('the recorded text', () => {
  it.each(trace.heads.map((_, i) => i))(
    'head %i: every size of chunk gives every symbol what the step gives it',
    (index) => {
      const inputs = inputsOf(trace, index)!
      expect(inputs.length).toBe(64)
      for (const size of [1, 4, 8, 16, 32, 64, 128]) {
        const run = runChunks(inputs, size)
        expect(run.chunks.length).toBe(Math.ceil(64 / size))
        expect(run.apart).toBeLessThan(1e-4)
      }
    },
  )

  it('the first chunk gets nothing from the state, all at once everybody from their own', () => {
    const inputs = inputsOf(trace, 0)!
    const [first, second] = runChunks(inputs, 16).chunks
    for (let i = 0; i < 16; i += 1) expect(shares(first!, i).before).toBe(0)
    expect(shares(second!, 3).before).toBeGreaterThan(0)
    expect(second!.entering).toEqual(first!.leaving)
  })

  it('a pair has the same score in every cut that keeps it together', () => {
    const inputs = inputsOf(trace, 1)!
    const [whole] = runChunks(inputs, 64).chunks
    const [, second] = runChunks(inputs, 8).chunks
    for (const [i, j] of [
      [15, 8],
      [12, 12],
      [13, 9],
    ] as const)
      expect(second!.scores[(i - 8) * 8 + (j - 8)]).toBeCloseTo(whole!.scores[i * 64 + j]!, 9)
  })
})

describe('the cost of a chunk', () => {
  const size = { keys: 64, values: 64, gated: true }
  it('the slider goes from a step to all at once', () => {
    expect([STOPS[0], STOPS.at(-1)]).toEqual([1, LENGTH])
    expect(costOf(LENGTH, size).waits).toBe(1)
    expect(costOf(1, size).waits).toBe(LENGTH)
  })

  it('a few symbols a chunk are the least work, all at once the most', () => {
    expect(cheapest(size)).toBeGreaterThan(1)
    expect(cheapest(size)).toBeLessThan(size.keys)
    expect(bounds(size).whole).toBeGreaterThan(bounds(size).step)
  })

  it('the challenge has a solution on the slider, between waiting and work', () => {
    const solved = STOPS.filter((chunk) => fewWaits(chunk, size).done)
    expect(solved.length).toBeGreaterThan(0)
    for (const chunk of solved) expect(costOf(chunk, size).waits).toBeLessThanOrEqual(MOST_WAITS)
    for (const chunk of [1, cheapest(size), 512, LENGTH]) expect(fewWaits(chunk, size).done).toBe(false)
  })
})
