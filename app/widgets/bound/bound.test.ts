import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { networksOf, parseTaskCatalog } from '../../../models/task-catalog'
import { bitsHeld, bitsNeeded, firstImpossible, memoryOf } from './bound'
import { between } from './challenge'

const catalog = parseTaskCatalog(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../../public/tasks/catalog.json'), 'utf8')),
)
const named = (model: string) => {
  const network = networksOf(catalog, 'phone-book', [model])[0]!
  return { name: network.name, memory: memoryOf(network) }
}

it('needs as many bits as tell all books apart', () => {
  // Two entries of three digits: a million books, and 20 bits have a million and a few states.
  expect(2 ** bitsNeeded(2)).toBeCloseTo(1e6, 3)
})

it('rules a book out from the first entry on that it says, and not before', () => {
  for (const memory of [named('gated-delta').memory, named('gated-delta-k8').memory])
    for (const bits of [1, 2, 8, 32]) {
      const first = firstImpossible(memory, bits)!
      expect(bitsHeld(memory, first, bits)).toBeLessThan(bitsNeeded(first))
      expect(bitsHeld(memory, first - 1, bits)).toBeGreaterThanOrEqual(bitsNeeded(first - 1))
    }
})

it('never rules out a cache that grows faster than the book', () => {
  for (const model of ['transformer-conv', 'hybrid']) {
    const { memory } = named(model)
    expect(memory.perEntry).toBeGreaterThan(0)
    expect(firstImpossible(memory, 1)).toBeNull()
  }
})

it('the worked solution of the challenge solves it, and one stop further does not', () => {
  const [small, large] = [named('gated-delta-k8'), named('gated-delta')]
  expect(between(small, large, 1024, 2).done).toBe(true)
  expect(between(small, large, Math.round(2 ** (81 / 8)), 2).text).toContain('ruled out for Gated DeltaNet too')
  expect(between(small, large, 64, 2).done).toBe(false)
  expect(between(small, large, 1024, 8).done, 'more bits than may count').toBe(false)
  // The numbers of the solution's words.
  expect([large, small].map(({ memory }) => memory.fixed)).toEqual([5248, 1600])
  expect(Math.floor(bitsNeeded(1024))).toBe(10_204)
})
