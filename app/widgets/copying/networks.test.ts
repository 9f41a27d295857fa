import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseTaskCatalog, type TaskCatalog } from '../../../models/task-catalog'
import { ASIDE, againstTwins, farthest, outcome, PAIRS, SHOWN, stillDelta, whoCopies } from './networks'

const shipped = parseTaskCatalog(JSON.parse(readFileSync('public/tasks/catalog.json', 'utf8')))

/** The shipped catalog with other scores at the longest test: of the gates that read the token, and of their twins. */
function with480(moving: number, fixed: number, others: Readonly<Record<string, number>> = {}): TaskCatalog {
  const twins = new Set<string>([...PAIRS, ...ASIDE].map((pair) => pair.fixed))
  return {
    ...shipped,
    networks: shipped.networks.map((network) => ({
      ...network,
      scores: network.scores.map((score) =>
        score.setting.noise === 480
          ? { ...score, score: others[network.model] ?? (twins.has(network.model) ? fixed : moving) }
          : score,
      ),
    })),
  }
}

it('every network that the figure or the prose names is in the catalog', () => {
  const there = new Set(shipped.networks.filter(({ task }) => task === 'selective-copying').map(({ model }) => model))
  const named = [...SHOWN.split(' '), ...ASIDE.flatMap(({ moving, fixed }) => [moving, fixed])]
  expect(named.filter((model) => !there.has(model))).toEqual([])
})

describe('the answer to the prediction', () => {
  it.each([
    ['all', with480(0.95, 0.95)],
    ['moving', with480(0.95, 0.4)],
    ['none', with480(0.5, 0.4)],
    ['some', with480(0.95, 0.4, { 'gated-delta-fixed': 0.95 })],
    ['some', with480(0.95, 0.4, { 'vector-gate': 0.5 })],
  ])('is “%s” where the networks turned out so', (expected, catalog) => {
    expect(outcome(catalog)).toBe(expected)
  })
})

describe('what is said of the networks', () => {
  it('counts those that copy at both lengths', () => {
    expect(whoCopies(with480(0.96, 0.31))).toContain('with 480 steps, 8 times as many, 5.')
    expect(whoCopies(with480(0.96, 0.31, { 'gated-delta-fixed': 1 }))).toContain('with 480 steps, 8 times as many, 6.')
    expect(whoCopies(with480(0.5, 0.4))).toContain('8 times as many, 0.')
  })

  it('names them in the answer to the prediction, and those that do not', () => {
    const said = farthest(with480(0.96, 0.31))
    expect(said).toContain('480 steps of noise 3 of 6 get nine letters of ten or more right')
    expect(said).toMatch(/The others: “Fixed decay” 31\s%/)
    expect(farthest(with480(0.5, 0.4))).toContain('none gets nine letters')
  })

  it('counts gates against their twins with those outside of the figure, for better and for worse', () => {
    expect(againstTwins(with480(0.9, 0.4))).toContain('ahead of its twin in 5 of 5 pairs.')
    const mixed = againstTwins(with480(0.9, 0.4, { 'gated-delta-fixed': 0.9, 'rg-lru': 0.1 }))
    expect(mixed).toContain('ahead of its twin in 3 of 5 pairs, level with it in 1 and behind it in 1')
    expect(mixed).toContain('one seed')
  })

  it('owns to it that a delta rule copies with constants, and only where it does', () => {
    expect(stillDelta(with480(0.9, 0.3, { 'gated-delta-fixed': 1 }))).toContain('no gate that moves, and copies')
    expect(stillDelta(with480(0.9, 0.3))).not.toContain('and copies')
    expect(stillDelta(with480(0.9, 0.95)), 'nothing is its doing where adding does it too').not.toContain('and copies')
  })
})
