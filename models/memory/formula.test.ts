import { describe, expect, it } from 'vitest'
import { collect, nano, testEngine } from '../testing'
import { bytesReadInAll, memoryBytes, scoresInAll } from './formula'

describe('the byte formulas are what the tensors take', () => {
  it.each(nano)('$id, after several lengths', async (entry) => {
    const model = await testEngine().load(entry.id)
    for (const length of [1, 7, 513]) {
      const frames = await collect(model.run('ab '.repeat(200).slice(0, length), { maxTokens: 2 }))
      const { memory } = await model.ledger()
      const held = memory.reduce((sum, { bytes }) => sum + bytes, 0)
      expect(held).toBe(memoryBytes(entry, length + 2))
      // Every frame, also those in the middle of a batch, knows what was held after it.
      for (const { t, bytes } of frames) expect(bytes).toBe(memoryBytes(entry, t + 1))
    }
    await model.release()
  })
})

describe('the bill of attention, summed over a text', () => {
  it.each(nano.filter(({ mixer }) => mixer === 'attention'))('is what the frames of $id add up to', async (entry) => {
    const model = await testEngine().load(entry.id)
    const frames = await collect(model.run('ab '.repeat(10), { maxTokens: 2, probes: true }))
    await model.release()
    // One row was held and read after the first token, two after the second.
    expect(bytesReadInAll(entry, frames.length)).toBe(frames.reduce((sum, { bytes }) => sum + bytes, 0))
    const looked = frames.map(({ probes }) => probes.attention!.reduce((n, weight) => n + Number(weight > 0), 0))
    expect(scoresInAll(entry, frames.length)).toBe(looked.reduce((a, b) => a + b, 0))
  })

  it('is nothing where no layer attends', () => {
    for (const entry of nano.filter(({ mixer }) => mixer !== 'attention'))
      expect([scoresInAll(entry, 100), bytesReadInAll(entry, 100)]).toEqual([0, 0])
  })
})
