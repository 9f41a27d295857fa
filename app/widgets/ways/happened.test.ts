import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { RecordedWays, Ways } from '../../../models/ways'
import { BOUND, farthest, gain, happened } from './happened'

const ways: Ways = {
  family: 'vector-gate',
  name: 'Gated',
  backend: 'wasm',
  symbols: 100,
  readings: [
    { size: 1, calls: 100, ms: 2, apart: 0 },
    { size: 32, calls: 6, ms: 16, apart: 2e-6 },
    { size: 100, calls: 5, ms: 40, apart: 3e-6 },
  ],
}

it('a symbol all at once against a symbol step by step', () => {
  expect(gain(ways)).toBe(5)
  expect(happened([ways])).toMatch(/2 ms a symbol in steps, 0\.4 all at once, 5 times as fast/)
  expect(happened([ways])).toMatch(/by more than 3 × 10⁻⁶/)
})

it('says where the logits are the same', () => {
  const same = { ...ways, readings: ways.readings.map((reading) => ({ ...reading, apart: 0 })) }
  expect(happened([same])).toMatch(/is the same, to the last bit/)
})

it('says nothing of what is not measured yet, and does not hide what misses the bound', () => {
  const half = { ...ways, readings: ways.readings.slice(0, 2) }
  expect(gain(half)).toBeNull()
  expect(happened([half])).toBe('')
  const off = { ...ways, readings: ways.readings.map((reading) => ({ ...reading, apart: 0.3 })) }
  expect(happened([off])).toMatch(/differs by 3 × 10⁻¹, more than 1 × 10⁻⁴/)
})

it('in the recording, as the lesson says, the networks without attention are the same to the last bit, and the others nearly', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'public', 'traces', 'ways.json')
  const { ways } = JSON.parse(readFileSync(file, 'utf8')) as RecordedWays
  const attends = ({ family }: Ways) => family === 'transformer' || family === 'hybrid'
  expect(farthest(ways.filter((one) => !attends(one)))).toBe(0)
  expect(farthest(ways.filter(attends))).toBeGreaterThan(0)
  expect(farthest(ways)).toBeLessThan(BOUND)
})
