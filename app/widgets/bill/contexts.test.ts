import { expect, it } from 'vitest'
import { contextAt, contexts, formatContext, LONGEST, nearestStop, SHORTEST } from './contexts'

it('stops run from a thousand tokens to ten million, each named as people say it', () => {
  expect(contexts.map(formatContext)).toEqual('1K 2K 4K 8K 16K 32K 64K 128K 256K 512K 1M 2M 4M 8M 10M'.split(' '))
})

it('a point on the axis belongs to the stop that is nearest by factor', () => {
  expect(nearestStop(1)).toBe(0)
  expect(contexts[nearestStop(5000)]).toBe(4096)
  expect(contexts[nearestStop(7000)]).toBe(8192)
  expect(contexts[nearestStop(1e9)]).toBe(LONGEST)
})

it('a move goes from one stop to the next without turning back', () => {
  for (let t = 0; t < contexts.length; t += 1) {
    expect(contextAt(t, 1)).toBe(contexts[t])
    let before = 0
    for (let phase = 0; phase <= 1; phase += 0.1) {
      const now = contextAt(t, phase)
      expect(now).toBeGreaterThanOrEqual(Math.max(before, SHORTEST))
      expect(now).toBeLessThanOrEqual(LONGEST)
      before = now
    }
  }
})
