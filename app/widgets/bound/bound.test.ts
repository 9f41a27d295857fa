import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { networksOf, parseTaskCatalog } from '../../../models/task-catalog'
import { bitsHeld, bitsNeeded, firstImpossible, memoryOf } from './bound'
import { tooMuch } from './challenge'

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
  const { memory } = named('gated-delta')
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

it('the worked solution of the challenge solves it, and two bits would not', () => {
  const { name, memory } = named('gated-delta')
  expect(tooMuch(name, memory, 609, 1).done).toBe(true)
  expect(tooMuch(name, memory, 609, 2).done).toBe(false)
  expect(tooMuch(name, memory, 512, 1).done, 'too short').toBe(false)
  expect(tooMuch(name, memory, 1024, 1).done, 'longer than allowed').toBe(false)
  // The numbers of the solution's words.
  expect(memory).toEqual({ fixed: 5248, perEntry: 0 })
  expect(firstImpossible(memory, 1)).toBe(527)
})
