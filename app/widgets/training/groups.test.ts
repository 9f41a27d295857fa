import { expect, it } from 'vitest'
import type { Results, TrainedModel, TrainingRun } from '../../../models/results'
import { facts } from './facts'
import { bitsAt, extremes, groupsOf, meanTest, seedSpread, seedsOf, titlesOf } from './groups'
import { picturesOf } from './sets'
import { inView, sweptClaim, sweptModels } from './sweeps'

const run = (symbols: number, test: number): TrainingRun => ({
  seed: 0,
  rate: 0.002,
  symbols,
  windows: [512, 4096],
  seconds: 1,
  device: '',
  validation: test,
  test,
  short: test,
  far: null,
  lesion: null,
  shipped: null,
  curve: [
    [10, 3],
    [20, 2],
    [symbols, 1],
  ],
})
const model = (id: string, ...runs: TrainingRun[]): TrainedModel => ({
  id,
  family: id,
  name: id,
  size: 'small',
  parameters: 1e6,
  kept: 1,
  attending: 0,
  sweep: [],
  runs,
})

it('trainings of different lengths never share a group', () => {
  const groups = groupsOf([model('a', run(25, 2)), model('b', run(300, 1.4)), model('c', run(300, 1.5))])
  expect(groups.map(({ symbols, models }) => [symbols, models.map(({ id }) => id)])).toEqual([
    [300, ['b', 'c']],
    [25, ['a']],
  ])
})

it('says how many seeds there are, and takes their mean', () => {
  const two = model('a', run(300, 1.4), run(300, 1.6))
  expect(meanTest(two)).toBeCloseTo(1.5)
  expect(seedsOf([two, two])).toBe('2 seeds each')
  expect(seedsOf([two, model('b', run(300, 1))])).toBe('1 to 2 seeds each')
  expect(seedsOf([model('b', run(300, 1))])).toBe('one seed each')
})

it('a curve is read between its points and not beyond them', () => {
  expect(bitsAt(run(30, 1), 15)).toBe(2.5)
  expect(bitsAt(run(30, 1), 10)).toBe(3)
  expect(bitsAt(run(30, 1), 5)).toBeNull()
  expect(bitsAt(run(30, 1), 31)).toBeNull()
})

it('the least that is kept by a network that reads as well stands against the most', () => {
  const keeping = (id: string, kept: number, test: number) => ({ ...model(id, run(300, test)), kept })
  const { most, best, times } = extremes([
    keeping('weak', 1, 1.9),
    keeping('a', 10, 1.44),
    keeping('b', 10, 1.4),
    keeping('c', 560, 1.45),
  ])
  expect([most.id, best.id, times]).toEqual(['c', 'b', 56])
})

it('the prose warns of one seed, and names what lies between several', () => {
  const said = (...models: TrainedModel[]) => facts.seeds!({ models } as unknown as Results)
  expect(said(model('a', run(300, 1.4)))).toContain('a single seed')
  const two = model('a', run(300, 1.4), run(300, 1.412))
  expect(seedSpread([two, model('b', run(300, 1))])).toBeCloseTo(0.012)
  expect(said(two, model('b', run(300, 1)))).toMatch(/1 to 2 seeds each.*up to 0\.012 bits apart/)
})

it('sweeps of trainings that read different amounts are never in one picture', () => {
  const swept = (id: string, symbols: number) => ({
    ...model(id, run(10 * symbols, 2)),
    sweep: [0.002, 0.004].map((rate) => ({ rate, symbols, validation: 2, seconds: 1 })),
  })
  const found = sweptModels([swept('tiny', 2), swept('a', 30), model('never swept', run(300, 2)), swept('b', 30)])
  expect(found.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(sweptModels([])).toEqual([])
})

it('a network of another size is named with it', () => {
  const titles = titlesOf([
    model('a', run(300, 1)),
    model('b', run(300, 1)),
    { ...model('a', run(300, 1)), id: 'a-1m', size: '1m' },
  ])
  expect([...titles.values()]).toEqual(['a', 'b', 'a, 1.0M'])
})

it('many networks are drawn in several pictures, each in one of them at least', () => {
  const few = [model('a', run(300, 1)), model('b', run(300, 1))]
  expect(picturesOf(few).map(({ models }) => models)).toEqual([few])
  const many = 'transformer linear-attention fixed-decay vector-gate gated-delta min-gru hybrid lstm-2015 new'
    .split(' ')
    .map((family) => model(family, run(300, 1)))
  const pictures = picturesOf(many)
  expect(new Set(pictures.flatMap(({ models }) => models))).toEqual(new Set(many))
  for (const { models } of pictures) expect(models.length).toBeLessThan(8)
})

it('a line far above the others is left out of the picture, and named', () => {
  const swept = (id: string, validation: number) => ({
    ...model(id, run(300, 2)),
    sweep: [{ rate: 0.002, symbols: 30, validation, seconds: 1 }],
  })
  const { shown, beyond } = inView([swept('a', 1.6), swept('b', 1.7), swept('far', 2.6)])
  expect([shown.map(({ id }) => id), beyond.map(({ id }) => id)]).toEqual([['a', 'b'], ['far']])
})

it('what a sweep decided is said with what it could not', () => {
  const swept = (id: string, ...validations: number[]) => ({
    ...model(id, run(300, 2)),
    sweep: validations.map((validation, i) => ({ rate: 0.001 * 2 ** i, symbols: 30, validation, seconds: 1 })),
  })
  expect(sweptClaim([swept('a', 1.7, 1.6, 1.65), swept('b', 1.7, 1.6, 1.59)])).toMatch(
    /from 0\.010 bits \(b\) to 0\.050 bits \(a\)\. 1 of 2 are best at the edge/,
  )
  expect(sweptClaim([swept('a', 1.7, 1.6, 1.65)])).not.toContain('edge')
})
