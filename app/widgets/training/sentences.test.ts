/** Sentences on how trained networks compare say what the records say. */

import { describe, expect, it } from 'vitest'
import type { Results, TrainedModel } from '../../../models/results'
import {
  apart,
  bitsOf,
  decayOfDelta,
  larger,
  lstm,
  overSeeds,
  overState,
  pairOf,
  ratios,
  stateAndBits,
  withConvolution,
} from './sentences'

const model = (family: string, tests: readonly number[], kept = 10) =>
  ({
    id: family,
    family,
    name: family.toUpperCase(),
    size: 'small',
    parameters: 4.7e6,
    kept,
    sweep: [0.002, 0.004].map((rate) => ({ rate, symbols: 1, validation: 1 })),
    runs: tests.map((test, seed) => ({ seed, test, rate: 0.004, symbols: 302e6 })),
  }) as unknown as TrainedModel
const results = (...models: TrainedModel[]) => ({ context: 4096, models }) as unknown as Results

it('bits come with how many seeds they are from', () => {
  expect(bitsOf(model('a', [1.4]))).toBe('1.400 bits per byte (one seed)')
  expect(bitsOf(model('a', [1.4, 1.42]), '')).toBe('1.410 (2 seeds, 1.400 to 1.420)')
})

describe('a lead', () => {
  const [a, b, wide] = [model('a', [1.4, 1.401]), model('b', [1.41, 1.411]), model('c', [1.5, 1.52])]

  it('is firm beyond what seeds of the two do, and where one has a single seed beyond what those of any do', () => {
    expect(apart(a, b, [a, b, wide])).toBe(true)
    expect(apart(model('a', [1.4]), b, [b, wide])).toBe(false)
    expect(apart(model('a', [1.38]), b, [b, wide])).toBe(true)
  })

  it('is said with the names, and not built on where it is small', () => {
    expect(overSeeds(results(b, a), ['b', 'a'])).toMatch(/lead of A over B, 0\.010, is larger than/)
    expect(overSeeds(results(model('a', [1.4]), b, wide), ['a', 'b'])).toContain('do not build on it')
    expect(overSeeds(results(a), ['a'])).toBeNull()
  })
})

describe('state and bits', () => {
  it('sets the best network without attention beside the best of those that keep more', () => {
    const said = stateAndBits(
      results(
        model('row', [1.38], 10),
        model('table', [1.41], 500),
        model('hybrid', [1.3], 9000),
        model('x', [1.5], 900),
      ),
    )
    expect(said).toMatch(/ROW reads best: 1\.380.*10 numbers.*keep more, TABLE, keeps 500 and needs 1\.410/)
  })

  it('owns it where the best one keeps most', () => {
    expect(stateAndBits(results(model('row', [1.5], 10), model('table', [1.4], 500)))).toContain('None of the others')
  })
})

it('a convolution, a decay and a twin gain what they gain', () => {
  const wide = model('c', [1.5, 1.52])
  const conv = (bits: number) =>
    withConvolution(results(model('transformer', [1.43]), model('transformer-conv', [bits]), wide))
  expect(conv(1.44)).toContain('no difference')
  expect(conv(1.4)).toContain('gains 0.030')
  expect(conv(1.46)).toContain('loses 0.030')
  const decay = (bits: number) => decayOfDelta(results(model('delta', [1.41]), model('gated-delta', [bits]), wide))
  expect(decay(1.4)).toContain('no further apart')
  expect(decay(1.35)).toContain('gains 0.060')
  const twin = (bits: number) =>
    decayOfDelta(
      results(model('delta', [1.41]), model('gated-delta', [1.4]), wide, model('gated-delta-fixed-decay', [bits])),
    )
  expect(twin(1.39)).toContain('nothing is lost')
  expect(twin(1.45)).toContain('it matters that the decay comes from the token')
  const both = (write: number) =>
    decayOfDelta(
      results(
        model('delta', [1.41]),
        model('gated-delta', [1.4]),
        wide,
        model('gated-delta-fixed-decay', [1.39]),
        model('gated-delta-fixed-write', [write]),
      ),
    )
  expect(both(1.39)).toContain('where one of the two, decay or write, does not look at the token')
  expect(both(1.45)).toContain('the write does the choosing')
  expect(pairOf(results(model('a', [1.4]), model('b', [1.5])), 'a', 'b')).toContain(
    'its twin with constants, the B, 1.500',
  )
})

it('ratios of a hybrid are said between none and all, and only where there are two', () => {
  const ends = [model('gated-delta', [1.405], 100), model('transformer', [1.42], 9000)]
  const said = ratios(results(...ends, model('hybrid', [1.36, 1.38], 2000), model('hybrid-five-to-one', [1.4], 1000)))
  expect(said).toMatch(
    /FIVE-TO-ONE, 1\.400 \(one seed\), with 1,000 numbers kept and HYBRID, 1\.370 \(2 seeds.*2,000 numbers kept\. Gated DeltaNet.*1\.405.*1\.420/,
  )
  expect(ratios(results(...ends, model('hybrid', [1.36], 2000)))).toBeNull()
})

it('larger networks are said from the best on, where there are two to compare', () => {
  const at14m = (family: string, bits: number) => ({ ...model(family, [bits]), size: '14m' as const })
  expect(larger(results(at14m('transformer', 1.37), at14m('gated-delta', 1.35), model('delta', [1.2])))).toMatch(
    /1\.350 \(one seed\) for .* and 1\.370 \(one seed\) for/,
  )
  expect(larger(results(at14m('transformer', 1.37), model('delta', [1.2])))).toBeNull()
})

it('one rule over its sizes of state goes from the smallest to the largest', () => {
  const of = (family: string, kept: number, bits: number) => ({ ...model(family, [bits]), kept })
  const all = [of('gated-delta-2-heads', 300, 1.4), of('gated-delta', 200, 1.41), of('gated-delta-16-heads', 100, 1.42)]
  expect(overState(results(...all))).toMatch(/1\.420.* 100 numbers.*1\.410.* 200 .*1\.400.* 300 /)
  expect(overState(results(...all.slice(1)))).toBeNull()
})

it('the LSTM stands beside the Transformer and the next above it', () => {
  const said = lstm(results(model('lstm-2015', [1.57]), model('transformer', [1.42]), model('linear-attention', [1.5])))
  expect(said).toMatch(/4\.7M parameters.*1\.570.*1\.420.*LINEAR-ATTENTION.*1\.500.*highest that was tried/)
  expect(lstm(results(model('transformer', [1.42])))).toBeNull()
})

it('the cell of the LSTM in the block of today tells the block from the cell', () => {
  const with_ = (bits: number) =>
    lstm(results(model('lstm-2015', [1.6]), model('transformer', [1.4, 1.41]), model('lstm-block', [bits])))
  expect(with_(1.41)).toMatch(/1\.410 \(one seed\).*is the block and not the cell/)
  expect(with_(1.5)).toMatch(/1\.500 \(one seed\).*makes up 51 %/)
})
