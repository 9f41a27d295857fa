import { expect, it } from 'vitest'
import type { Trace } from '../../../models/trace'
import { numbersOf } from './inputs'

/** Two layers of two heads; keys and values of the last head alone, a decay and a share of one number for each head. */
const trace = {
  shape: { layers: 2, heads: 2, keys: 2, values: 1 },
  heads: [{ layer: 1, head: 1 }],
  frames: [0, 1, 2].map((t) => ({
    token: 40 + t,
    probes: {
      decay: Float32Array.of(0.5, 0.5, 0.5, 0.25 + t),
      beta: Float32Array.of(1, 1, 1, 2 + t),
      key: Float32Array.of(10 + t, 20 + t),
      value: Float32Array.of(30 + t),
    },
  })),
} as unknown as Trace

const source = {
  kind: 'trace' as const,
  trace: 'a trace',
  network: '',
  layer: 1,
  head: 1,
  tokens: 2,
  letters: { decay: 'alpha', beta: 'beta', key: 'k', value: 'v' },
}

it('takes the rows of one head; what is one number a head is a plain number', () => {
  expect(numbersOf(source, trace)).toEqual({
    tokens: 2,
    shape: [2, 1],
    before: new Float64Array(2),
    inputs: [
      { name: 'alpha', width: 0, values: Float64Array.of(0.25, 1.25) },
      { name: 'beta', width: 0, values: Float64Array.of(2, 3) },
      { name: 'k', width: 2, values: Float64Array.of(10, 20, 11, 21) },
      { name: 'v', width: 0, values: Float64Array.of(30, 31) },
    ],
    symbols: ['G', 'H'],
  })
})

it('says which head a trace does not hold', () => {
  expect(() => numbersOf({ ...source, head: 0 }, trace)).toThrow('a trace holds no key of layer 1, head 0')
  expect(() => numbersOf(source, null)).toThrow('a trace is missing')
})
