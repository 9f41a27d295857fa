import { expect, it } from 'vitest'
import type { CatalogModel } from '../../../models/catalog'
import type { TaskCatalog, TaskNetworkEntry } from '../../../models/task-catalog'
import { beyond, books, convolution, hybrid, shortest, stateSize } from './claims'

const sizes = [4, 16, 64]
const network = (model: string, name: string, shares: readonly number[], grows: boolean, seed = 0) =>
  ({
    id: `phone-book/${model}/${seed}`,
    task: 'phone-book',
    model,
    name,
    seed,
    state: [
      grows
        ? { name: '0.key', kind: 'key-cache', layer: 0, shape: [1, 1, 0, 32], grows: 2 }
        : { name: '0.state', kind: 'state', layer: 0, shape: [1, 2, 8, 32], grows: null },
    ],
    scores: sizes.map((entries, i) => ({ setting: { entries }, sequences: 64, score: shares[i]!, float: 1 })),
  }) as unknown as TaskNetworkEntry
const catalogOf = (networks: readonly TaskNetworkEntry[]) =>
  ({
    version: 1,
    tasks: [
      {
        name: 'phone-book',
        symbols: 27,
        inputs: 0,
        chance: 0.1,
        train: [{ entries: 4 }, { entries: 16 }],
        tests: sizes.map((entries) => ({ entries })),
      },
    ],
    networks,
  }) as unknown as TaskCatalog

it('says who was right, the best first, and how many seeds there were', () => {
  const one = catalogOf([
    network('gated-delta', 'Small', [1, 0.5, 0.2], false),
    network('hybrid', 'Both', [1, 0.9, 0.4], true),
  ])
  expect(books(one)).toMatch(
    /16 entries.*90 % for Both; 50 % for Small\. On 64 entries they are 40 % for Both; 20 % for Small\..*One seed each/,
  )
  const two = catalogOf([
    network('hybrid', 'Both', [1, 0.9, 0.4], true),
    network('hybrid', 'Both', [1, 0.7, 0.2], true, 1),
  ])
  expect(books(two)).toMatch(/80 % \(70 to 90\) for Both\..*mean of 2 seeds/)
})

it('says so whichever of two states is ahead, and when neither is', () => {
  const pair = (large: number, small: number) =>
    stateSize(
      catalogOf([
        network('gated-delta', 'Large', [1, large, 0.1], false),
        network('gated-delta-k8', 'Small', [1, small, 0.1], false),
      ]),
    )
  expect(pair(0.9, 0.4)).toContain('larger state is right on 90 %')
  expect(pair(0.5, 0.49)).toContain('level')
  expect(pair(0.3, 0.8)).toContain('smaller state is ahead')
  expect(stateSize(catalogOf([network('hybrid', 'Both', [1, 1, 1], true)])), 'nothing to compare').toBeNull()
})

it('tells what was not learned from what does not fit', () => {
  const learned = shortest(catalogOf([network('hybrid', 'Both', [1, 0.9, 0.4], true)]))
  expect(learned).toContain('asks for 40 bits')
  expect(learned).toContain('All networks know such books')
  const not = shortest(
    catalogOf([network('hybrid', 'Both', [1, 0.9, 0.4], true), network('delta', 'State', [0.7, 0.2, 0.1], false)]),
  )
  expect(not).toMatch(/not all of its digits are right: 70 % for State\. What is missing there is not room/)
})

it('says of the hybrid what came of it, be it ahead, level or behind', () => {
  const said = (share: number) =>
    hybrid(
      catalogOf([
        network('hybrid', 'Both', [1, share, 0.3], true),
        network('gated-delta', 'State', [1, 0.5, 0.2], false),
      ]),
    )
  expect(said(0.9)).toMatch(/ahead of Gated DeltaNet: 90 %, against 50 %\. .* at 64 it is 30 %, against 20 %/)
  expect(said(0.52)).toContain('level with Gated DeltaNet')
  expect(said(0.3)).toContain('behind Gated DeltaNet')
})

it('does not call a lead firm where seeds of the two overlap', () => {
  const said = hybrid(
    catalogOf([
      network('hybrid', 'Both', [1, 0.7, 0.3], true),
      network('gated-delta', 'State', [1, 0.75, 0.2], false),
      network('gated-delta', 'State', [1, 0.1, 0.1], false, 1),
    ]),
  )
  expect(said).toMatch(/ahead of Gated DeltaNet on the mean, though seeds overlap: 70 %, against 43 % \(10 to 75\)/)
})

it('compares two Transformers only where both are there', () => {
  const own = network('transformer-conv', 'Conv', [1, 0.9, 0.3], true)
  expect(convolution(catalogOf([own]))).toBeNull()
  expect(convolution(catalogOf([own, network('transformer', 'Plain', [1, 0.2, 0.1], true)]))).toMatch(
    /90 %, the one without it on 20 %/,
  )
})

it('tells apart who pays more beyond the training and who does not', () => {
  const model = (name: string, inside: number, outside: number) =>
    ({
      name,
      training: { context: [{ length: 512 }, { length: 4096 }] },
      quality: {
        byPosition: [
          { from: 2048, to: 4096, bits: inside },
          { from: 4096, to: 8192, bits: outside },
        ],
      },
    }) as unknown as CatalogModel
  const said = beyond([model('A', 1.4, 1.45), model('B', 1.4, 1.401), model('C', 1.4, 1.42)])
  expect(said).toMatch(/A pays 0\.050 more and C pays 0\.020 more; .*goes for B/)
})
