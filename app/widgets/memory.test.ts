import { describe, expect, it } from 'vitest'
import type { CatalogModel } from '../../models/catalog'
import { bytesAt } from './memory'

type Tensors = Pick<CatalogModel, 'state'>
const bytes = (model: Tensors, tokens: number) => bytesAt(model as CatalogModel, tokens)

describe('bytes of memory', () => {
  it('of a cache grow by a key and a value a token', () => {
    const cache: Tensors = {
      state: ['key', 'value'].map((half) => ({
        name: `0.${half}`,
        kind: half === 'key' ? 'key-cache' : 'value-cache',
        layer: 0,
        shape: [1, 2, 0, 64],
        grows: 2,
      })),
    }
    expect(bytes(cache, 10)).toBe(2 * (2 * 10 * 64) * 4)
    expect(bytes(cache, 11) - bytes(cache, 10)).toBe(2 * 2 * 64 * 4)
  })

  it('of a state are the same at every token', () => {
    const state: Tensors = {
      state: [{ name: '0.state', kind: 'state', layer: 0, shape: [1, 4, 64, 64], grows: null }],
    }
    expect(bytes(state, 1)).toBe(4 * 64 * 64 * 4)
    expect(bytes(state, 9000)).toBe(bytes(state, 1))
  })
})
