import { expect, it } from 'vitest'
import type { Results, TrainedModel, TrainingRun } from '../../../models/results'
import { facts } from './facts'
import { bitsAt, extremes, groupsOf, meanTest, seedSpread, seedsOf } from './groups'
import { sweptModels } from './sweeps'

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

it('the best of those that keep least stands against the one that keeps most', () => {
  const keeping = (id: string, kept: number, test: number) => ({ ...model(id, run(300, test)), kept })
  const { most, best, times } = extremes([keeping('a', 10, 1.5), keeping('b', 10, 1.4), keeping('c', 560, 1.45)])
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
