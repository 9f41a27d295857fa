import { describe, expect, it } from 'vitest'
import { collect, nano, testEngine } from '../testing'
import type { Model } from './api'
import { ModelPool } from './pool'

const engine = testEngine()
const [a, b, c, d] = nano.map(({ id }) => id) as [string, string, string, string]

/** A pool that keeps two, and the ids that it opened, in order. */
function watched() {
  const pool = new ModelPool(2)
  const opened: string[] = []
  const get = (id: string): Promise<Model> =>
    pool.get(id, () => {
      opened.push(id)
      return engine.load(id)
    })
  return { pool, opened, get }
}

const text = async (model: Model) =>
  (await collect(model.run('The ', { maxTokens: 8 }))).map(({ token }) => token).join()

describe('a pool of models', () => {
  it('keeps those that were used last, and opens another again where it is asked for', async () => {
    const { opened, get } = watched()
    const first = await get(a)
    const written = await text(first)
    for (const id of [b, c, b]) await text(await get(id))
    expect(opened).toEqual([a, b, c])
    expect(await text(await get(c))).toBeTruthy()
    expect(opened).toEqual([a, b, c])
    expect(await text(first), 'a model that was released meanwhile').toBe(written)
    expect(opened).toEqual([a, b, c, a])
  })

  it('releases none that is running', async () => {
    const { opened, get } = watched()
    const model = await get(a)
    const run = model.run('The ', { maxTokens: 8 })[Symbol.asyncIterator]()
    const tokens = [(await run.next()).value.token]
    for (const id of [b, c, d]) await text(await get(id))
    for (let step = await run.next(); !step.done; step = await run.next()) tokens.push(step.value.token)
    expect(tokens.join()).toBe(await text(model))
    expect(opened).toEqual([a, b, c, d])
  })

  it('opens once for all who ask at a time, and forgets what failed', async () => {
    const { opened, pool, get } = watched()
    const both = await Promise.all([get(a), get(a)])
    expect(both.map(({ entry }) => entry.id)).toEqual([a, a])
    expect(opened).toEqual([a])
    await expect(pool.get(b, () => Promise.reject(new Error('no line')))).rejects.toThrow('no line')
    expect((await get(b)).entry.id).toBe(b)
  })
})
