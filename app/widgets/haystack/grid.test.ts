import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parseResults } from '../../../models/results'
import { parseTaskCatalog, type TaskCatalog, type TaskNetworkEntry } from '../../../models/task-catalog'
import { withAllSeeds } from '../../../models/task-records'
import { counted, nothing } from '../../../models/tasks/score'
import { cellsOf, gridOf, reach, seedsOf } from './grid'
import { farthest, reached, reachText } from './words'

const tests = (['repeated', 'random'] as const).flatMap((filler) =>
  [64, 256].flatMap((length) => [0, 1].map((depth) => ({ filler, length, depth }))),
)
/** A network that found every needle but those at the start of the longest texts. */
const network = {
  id: 'needle/delta/0',
  task: 'needle',
  model: 'delta',
  name: 'DeltaNet',
  scores: tests.map((setting) => ({
    setting,
    sequences: 64,
    score: setting.length === 256 && setting.depth === 0 && setting.filler === 'random' ? 0.2 : 1,
    float: 1,
  })),
} as unknown as TaskNetworkEntry
const catalog = {
  version: 1,
  tasks: [{ name: 'needle', symbols: 18, inputs: 0, chance: 1 / 16, train: [{ filler: 'random', length: 64 }], tests }],
  networks: [network, { ...network, id: 'needle/delta/1', seed: 1 }],
} as unknown as TaskCatalog
const grid = gridOf(catalog)

it('has a column for each length, a row for each depth, and one seed of a network', () => {
  expect(grid).toMatchObject({ lengths: [64, 256], depths: [0, 1], trained: 64 })
  expect(grid.networks).toHaveLength(1)
})

it('reaches as far as every depth is found, in this filler', () => {
  const cells = (filler: 'repeated' | 'random') => cellsOf(grid, network, filler, () => null)
  expect(reach(cells('repeated'))).toBe(256)
  expect(reach(cells('random'))).toBe(64)
  expect(reached([{ name: 'DeltaNet', cells: cells('repeated') }], grid)).toContain(
    'up to 256 symbols, 4 times the training, for DeltaNet.',
  )
  expect(
    reached(
      [
        { name: 'A', cells: cells('random') },
        { name: 'B', cells: cells('repeated') },
        { name: 'C', cells: cells('random') },
        { name: 'D', cells: cellsOf(grid, { ...network, scores: [] }, 'random', () => null) },
      ],
      grid,
    ),
    'those that go furthest first',
  ).toMatch(/up to 256 symbols, .* for B; up to 64 symbols for A and C; at no length for D\.$/)
  expect(
    farthest([{ name: 'DeltaNet', repeated: [cells('repeated')], random: [cells('random'), cells('repeated')] }]),
    'means over the seeds, with the lowest and the highest',
  ).toMatch(/at 256 symbols .*: DeltaNet 100 % and 60 % \(20 to 100\)\./)
  const nowhere = cellsOf(grid, { scores: [] }, 'random')
  expect(reachText([cells('random'), nowhere, cells('repeated')]), 'each seed of a network').toBe('256, 64, none')
})

it('puts what was measured here in the place of what was recorded', () => {
  const cells = cellsOf(grid, network, 'random', ({ length }) => (length === 256 ? counted(nothing, 1) : null))
  expect(cells[0]![1]).toMatchObject({ score: 1, sequences: 1 })
  expect(cells[0]![1]!.interval![0], 'one text says little').toBeLessThan(0.5)
  expect(cells[0]![0]).toMatchObject({ score: 1, interval: null })
})

it('is found by seeds of one network as far apart as by networks, as the prose says', () => {
  const catalog = parseTaskCatalog(JSON.parse(readFileSync('public/tasks/catalog.json', 'utf8')))
  const records = withAllSeeds(catalog, parseResults(JSON.parse(readFileSync('public/results.json', 'utf8'))))
  const far = seedsOf(gridOf(catalog), records, 'repeated').map(({ seeds }) => seeds.map((one) => reach(one) ?? 0))
  const highest = far.map((one) => Math.max(...one))
  const apart = far.map((one) => Math.max(...one) - Math.min(...one))
  expect(Math.max(...apart)).toBeGreaterThanOrEqual(highest.sort((a, b) => b - a)[0]! - highest[1]!)
})
