import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTaskCatalog } from '../runtime/node'
import { seeded } from '../runtime/rng'
import { networksOf, parseTaskCatalog, taskOf } from '../task-catalog'
import { testEngine } from '../testing'
import { type Measured, measure } from './measure'
import { counted, intervalOf, judge, meanOf, nothing } from './score'

const catalog = await readTaskCatalog(join(import.meta.dirname, '..', '..', 'public', 'tasks'))
const engine = testEngine()

async function all(measured: AsyncIterable<Measured>): Promise<Measured[]> {
  const out: Measured[] = []
  for await (const one of measured) out.push(one)
  return out
}

describe('judging', () => {
  it('counts the asked steps alone', () => {
    const logits = [9, 0, 0, 9, 9, 0, 0, 9] // says 0, 1, 0, 1
    expect(judge(logits, [-1, 1, 1, -1], 2, false)).toEqual({ score: 0.5, asked: 2 })
  })

  it('takes the squared error of real answers', () => {
    expect(judge([5, 5, 1.5], [-1, -1, 1], 1, true)).toEqual({ score: 0.25, asked: 1 })
  })

  it('holds the true share in its interval about as often as it says', () => {
    const random = seeded(3)
    let held = 0
    for (let trial = 0; trial < 400; trial++) {
      let tally = nothing
      for (let i = 0; i < 60; i++) tally = counted(tally, Number(random() < 0.9))
      const [low, high] = intervalOf(tally, false)
      expect(low).toBeLessThanOrEqual(meanOf(tally))
      expect(high).toBeGreaterThan(meanOf(tally) - 1e-9)
      if (low <= 0.9 && 0.9 <= high) held++
    }
    expect(held / 400).toBeGreaterThan(0.9)
  })

  it('never claims to be certain', () => {
    let tally = nothing
    for (let i = 0; i < 20; i++) tally = counted(tally, 1)
    expect(intervalOf(tally, false)[0]).toBeLessThan(0.9)
    expect(intervalOf(counted(nothing, 0.1), true)[1]).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('networks of the catalog', () => {
  it('a task is offered with networks that take it, and their files are small', () => {
    for (const { name } of catalog.tasks) expect(networksOf(catalog, name).length).toBeGreaterThan(1)
    for (const { files } of catalog.networks) expect(files.weights.bytes).toBeLessThan(400_000)
    for (const { parameters } of catalog.networks) expect(Math.abs(parameters / 110_000 - 1)).toBeLessThan(0.02)
  })

  it.each([
    ['parity', 'min-gru-signed'],
    ['selective-copying', 'gated-delta'],
    ['adding', 'lstm-2015'],
    ['phone-book', 'transformer-conv'],
    ['needle', 'gated-delta'],
  ] as const)('%s: %s answers fresh sequences as well as its record says', async (name, model) => {
    const task = taskOf(catalog, name)
    const [entry] = networksOf(catalog, name, [model])
    const network = await engine.loadTask(entry!.id)
    const setting = task.tests[0]!
    const found = await all(measure(task, [setting], [network], 11, 40))
    const mean = found.reduce((sum, { score }) => sum + score, 0) / found.length
    if (task.inputs) expect(mean).toBeLessThan(task.chance / 20)
    else expect(mean).toBeGreaterThan(0.95)
    await network.release()
  })

  it('a hybrid, with a cache and a state, answers as well as its record says', async () => {
    const task = taskOf(catalog, 'phone-book')
    const [entry] = networksOf(catalog, 'phone-book', ['hybrid'])
    const network = await engine.loadTask(entry!.id)
    const found = await all(measure(task, [{ entries: 8 }], [network], 11, 60))
    const tally = found.reduce((sum, { score }) => counted(sum, score), nothing)
    const [low, high] = intervalOf(tally, false)
    const recorded = entry!.scores.find(({ setting }) => setting.entries === 8)!.score
    expect(recorded).toBeGreaterThan(low)
    expect(recorded).toBeLessThan(high)
    await network.release()
  })

  it('a network that never learned stays at chance beyond its training', async () => {
    const task = taskOf(catalog, 'parity')
    const network = await engine.loadTask(networksOf(catalog, 'parity', ['min-gru'])[0]!.id)
    const found = await all(measure(task, [{ length: 124 }], [network], 5, 200))
    const right = found.filter(({ score }) => score === 1).length / found.length
    expect(right).toBeGreaterThan(0.35)
    expect(right).toBeLessThan(0.65)
  })

  it('all networks are given the same sequences, the same again for the same seed, others for another', async () => {
    const task = taskOf(catalog, 'parity')
    const seen: number[][][] = [[], []]
    const spies = seen.map((rows) => ({
      answer: async (inputs: readonly number[]) => {
        rows.push([...inputs])
        return new Float32Array(inputs.length * task.symbols)
      },
    }))
    const settings = [{ length: 8 }, { length: 16 }]
    await all(measure(task, settings, spies, 1, 3))
    expect(seen[0]).toEqual(seen[1])
    expect(seen[0]!.map((row) => row.length)).toEqual([9, 17, 9, 17, 9, 17])
    const first = structuredClone(seen[0])
    seen[0]!.length = 0
    // A setting's sequences are its own: without the other they are the same.
    await all(measure(task, [{ length: 16 }], [spies[0]!], 1, 3))
    expect(seen[0]).toEqual(first!.filter((row) => row.length === 17))
    await all(measure(task, [{ length: 16 }], [spies[0]!], 2, 1))
    expect(seen[0]!.at(-1)).not.toEqual(seen[0]![0])
  })

  it('an unknown network is answered with the ones that there are', async () => {
    await expect(engine.loadTask('parity/abacus/0')).rejects.toThrow('parity/lstm-2015/0')
  })

  it('a catalog that lacks something says what', () => {
    const broken = structuredClone(catalog) as unknown as { networks: { scores: unknown[] }[] }
    broken.networks[2]!.scores = []
    expect(() => parseTaskCatalog(broken)).toThrow(
      `Network ${catalog.networks[2]!.id} of the catalog of tasks lacks scores`,
    )
  })
})
