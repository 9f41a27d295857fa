import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseResults } from '../../../models/results'
import { networksOf, parseTaskCatalog, taskOf } from '../../../models/task-catalog'
import { recordedIn, type TaskRecords, withAllSeeds } from '../../../models/task-records'
import { compared, ENOUGH, held, NETWORKS, outcome, pairsText, seedsApart, seedsText, trainedOf, verdict } from './held'

const catalog = parseTaskCatalog(JSON.parse(readFileSync('public/tasks/catalog.json', 'utf8')))
const results = parseResults(JSON.parse(readFileSync('public/results.json', 'utf8')))
const records = withAllSeeds(catalog, results)
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

  it('hold more with more rows, whichever rule writes, where they have learnt to', () => {
    const [few, ...more] = compared(records)
    const most = more.at(-1)!
    expect(most.adds.lowest).toBeGreaterThan(few!.adds.highest)
    // From one of its starts the delta rule with the most rows holds nothing: what a table can hold is one thing, to learn it another.
    expect(most.delta.highest).toBeGreaterThan(few!.delta.highest)
  })

  it('hold as much with one rule as with the other, as far as their seeds tell, as the prose says', () => {
    expect(verdict(records)).toBe('level')
    for (const { rows, adds, delta } of compared(records)) {
      expect(adds.highest, `${rows} rows`).toBeGreaterThanOrEqual(delta.lowest)
      expect(delta.highest, `${rows} rows`).toBeGreaterThanOrEqual(adds.lowest)
    }
    expect(outcome(records), 'the prose explains these words').toContain('seeds from none')
  })

  it('hold more after a longer training, so that what they did not hold they had not learnt, as the prose says', () => {
    const longer = compared(recordedIn(catalog, results.longer))
    expect(longer.map(({ rows }) => rows)).toEqual(compared(records).map(({ rows }) => rows))
    const most = Number(taskOf(catalog, 'recall').tests.at(-1)!.pairs)
    for (const [i, { rows, ...short }] of compared(records).entries())
      for (const rule of ['adds', 'delta'] as const)
        if (short[rule].mean < most)
          expect(longer[i]![rule].mean, `${rule}, ${rows} rows`).toBeGreaterThan(short[rule].mean)
  })

  it('are said with the range of their seeds', () => {
    const two = recall({ 'delta-k8': [8, 16], 'linear-attention-k8': [8] })
    expect(outcome(two)).toContain(
      'the network that adds holds 8 pairs, the one with the delta rule 12 pairs (seeds from 8 to 16)',
    )
    expect(seedsApart(two)).toContain('with 8 rows, holds 8, from another 16 pairs')
    const unlearnt = recall({ 'delta-k8': [0, 16], 'linear-attention-k8': [8] })
    expect(outcome(unlearnt)).toContain('(seeds from none to 16)')
    expect(seedsApart(unlearnt)).toContain('with 8 rows, holds none, from another 16 pairs')
    expect(seedsApart(recall({ 'delta-k8': [8] })), 'one seed is not apart from anything').toBeNull()
  })

  it('are said as docs/results.md says them, and without a range where seeds agree', () => {
    const written = /\| linear-attention-k8 .*\| (\d+) \|$/m.exec(readFileSync('docs/results.md', 'utf8'))![1]
    expect(pairsText(compared(records)[0]!.adds)).toBe(written)
    expect(seedsText({ mean: 64, lowest: 64, highest: 64 })).toBe('')
  })

  it('are told apart only where seeds of the two do not overlap', () => {
    expect(verdict(recall({ 'delta-k8': [16, 32], 'linear-attention-k8': [8] }))).toBe('delta')
    expect(verdict(recall({ 'delta-k8': [8, 32], 'linear-attention-k8': [16] }))).toBe('level')
  })
})

/** Records of networks that hold so many pairs, seed by seed. */
function recall(held: Readonly<Record<string, readonly number[]>>): TaskRecords {
  const networks = Object.entries(held).flatMap(([model, pairs]) =>
    pairs.map((most, seed) => ({
      task: 'recall' as const,
      model,
      name: model,
      seed,
      gate: null,
      state: [],
      scores: [8, 16, 32]
        .filter((n) => n <= Math.max(most, 8))
        .map((n) => ({ setting: { pairs: n }, score: n <= most ? 1 : 0 })),
    })),
  )
  return { tasks: catalog.tasks, networks: networks as unknown as TaskRecords['networks'] }
}
