import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Catalog } from '../../../models/catalog'
import { memoryBytes } from '../../../models/memory/formula'
import { factorsOf, pacesOf } from './facts'

const lane = (paces: readonly number[]) => ({
  prompt: 'ab',
  frames: [0.01, 0.01, ...paces].map((ms) => ({ ms })),
})

describe('the paces in words', () => {
  it('are those of writing at its begin and at its end, of both machines', () => {
    const growing = lane([...Array(40).fill(1), ...Array(40).fill(5)])
    const level = lane(Array(80).fill(2))
    expect(pacesOf({ cache: growing, state: level })).toMatch(
      /Transformer took 1\.0 ms .* 5\.0 ms at token 82, the gated RNN 2\.0 ms and 2\.0 ms/,
    )
  })

  it('are not said of a text that nobody wrote on', () => {
    expect(pacesOf({ cache: lane([]), state: lane([]) })).toBeNull()
  })
})

describe('the factors of the memory', async () => {
  const file = join(import.meta.dirname, '../../../public/models/catalog.json')
  const { models } = JSON.parse(await readFile(file, 'utf8')) as Catalog
  const find = (id: string) => models.find((model) => model.id === id)!

  it('multiply to what a token adds to the cache, and to the state without its little', () => {
    for (const id of ['transformer', 'transformer-nano']) {
      const product = factorsOf('cache', find(id)).reduce((a, b) => a * b)
      expect(product).toBe(memoryBytes(find(id), 2) - memoryBytes(find(id), 1))
    }
    const state = factorsOf('state', find('vector-gate')).reduce((a, b) => a * b)
    const all = memoryBytes(find('vector-gate'), 1)
    expect(state).toBeLessThan(all)
    expect(state / all, 'the little is little').toBeGreaterThan(0.8)
  })
})
