import { describe, expect, it } from 'vitest'
import { collect, nano, testEngine } from '../testing'
import { memoryBytes } from './formula'

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
