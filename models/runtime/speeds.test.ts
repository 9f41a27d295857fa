import { expect, it } from 'vitest'
import { explained, type Speeds, soonest } from './speeds'

/** A graphics device that reads thirty times as fast and writes half as fast. */
const speeds: Speeds = { webgpu: { read: 0.03, write: 5 }, wasm: { read: 0.9, write: 2.5 } }

it('writes where single steps are faster, and reads where many symbols are', () => {
  expect(soonest(speeds, { read: 20, write: 200 })).toBe('wasm')
  expect(soonest(speeds, { read: 4000, write: 0 })).toBe('webgpu')
})

it('weighs a long prompt against what is to be written after it', () => {
  expect(soonest(speeds, { read: 4000, write: 100 })).toBe('webgpu')
  expect(soonest(speeds, { read: 4000, write: 4000 })).toBe('wasm')
})

it('stays on the graphics device where nothing is gained by leaving it', () => {
  const level: Speeds = { webgpu: speeds.wasm, wasm: speeds.wasm }
  expect(soonest(level, { read: 100, write: 100 })).toBe('webgpu')
})

it('tells the reader all four times', () => {
  for (const time of ['0.03', '5.0', '0.9', '2.5']) expect(explained(speeds)).toContain(time)
})
