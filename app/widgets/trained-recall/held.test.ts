import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { networksOf, parseTaskCatalog } from '../../../models/task-catalog'
import { compared, ENOUGH, held, heldBy, NETWORKS, trainedOf, verdict } from './held'

const catalog = parseTaskCatalog(JSON.parse(readFileSync('public/tasks/catalog.json', 'utf8')))
const scores = (...pairs: readonly (readonly [number, number])[]) => ({
  scores: pairs.map(([n, score]) => ({ setting: { pairs: n }, sequences: 64, score, float: score })),
})

describe('the pairs that a network holds', () => {
  it('are none where the fewest are not held, and the most tested where all are', () => {
    expect(held(scores([4, 0.5], [8, 0.3]))).toBe(0)
    expect(held(scores([4, 1], [8, 0.95]))).toBe(8)
  })

  it('lie between the two tests where the share falls below what is enough', () => {
    const between = held(scores([4, 1], [8, ENOUGH + 0.05], [16, ENOUGH - 0.05]))
    expect(between).toBeCloseTo(Math.sqrt(8 * 16))
  })
})

describe('the trained networks', () => {
  it('are shown as far as the catalog has them, and all that are shown were tested', () => {
    const shown = trainedOf(catalog).split(' ')
    expect(shown.length).toBeGreaterThan(1)
    for (const model of shown) {
      expect(NETWORKS).toContain(model)
      expect(networksOf(catalog, 'recall', [model])[0]!.scores.length).toBeGreaterThan(1)
    }
  })

  it('are compared rule by rule at equal rows', () => {
    expect(compared(catalog).length).toBeGreaterThan(0)
    for (const { rows, adds, delta } of compared(catalog)) {
      expect(adds).toBe(heldBy(catalog, `linear-attention-k${rows}`))
      expect(delta).toBe(heldBy(catalog, `delta-k${rows}`))
    }
    expect(verdict(catalog), 'the prose says that both rules come to nearly the same').toBe('level')
  })
})
