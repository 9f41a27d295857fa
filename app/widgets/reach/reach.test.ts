/** The figure of gradients on the trained weights: its curves, its challenge and its sentences. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unpackTensors } from '../../../models/runtime/weights'
import { parseTaskCatalog, type TaskCatalog } from '../../../models/task-catalog'
import { readStacked } from '../../../models/tasks/stacked'
import { addingClaim, oneGate, turnedOut } from './adding'
import { balanced } from './challenge'
import { curvesOf, goneAfter } from './curves'
import { said } from './numbers'
import { reachScales } from './reach-place'
import { opening } from './store'

const tasks = join(import.meta.dirname, '..', '..', '..', 'public', 'tasks')
const weights = async (model: string) =>
  readStacked(unpackTensors(await readFile(join(tasks, 'adding', model, '0.bin'))))
const pair = { plain: await weights('rnn-2015'), gated: await weights('lstm-2015') }
const fresh = { ...opening, weights: 'fresh' } as const

describe('the curves', () => {
  const trained = curvesOf(pair, opening)

  it('begin whole at the answer, and end at the first step', () => {
    for (const { left } of [trained.plain, trained.gated]) {
      expect(left[0]).toBe(1)
      expect(left).toHaveLength(opening.length)
    }
    expect(trained.plain.throughGates).toBeNull()
  })

  it('know where the marked numbers stand, and what is to be said', () => {
    const [far, near] = trained.marks
    expect(near).toBeLessThan(opening.length / 2)
    expect(far).toBeGreaterThanOrEqual(opening.length / 2)
    const value = (back: number) => trained.inputs[2 * (opening.length - 1 - back)]!
    expect(value(far) + value(near)).toBeCloseTo(trained.truth, 9)
    expect(Math.abs(trained.gated.answer - trained.truth)).toBeLessThan(0.1)
  })

  it('are the same for the same seed, and others for another', () => {
    expect(curvesOf(pair, opening).gated.left).toEqual(trained.gated.left)
    expect(curvesOf(pair, { ...opening, seed: 6 }).inputs).not.toEqual(trained.inputs)
  })

  it('say from where on less than a share is left', () => {
    expect(goneAfter({ left: Float64Array.of(1, 0.5, 0.001, 0.02, 0.001, 0.001) }, 0.01)).toBe(4)
    expect(goneAfter({ left: Float64Array.of(1, 0.5) }, 0.01)).toBeNull()
  })

  it('of an untrained LSTM fall, and less steeply than those of a plain network', () => {
    const { plain, gated } = curvesOf(pair, fresh)
    expect(gated.left[50]!).toBeLessThan(0.01)
    expect(gated.left[50]!).toBeGreaterThan(plain.left[50]!)
  })
})

describe('the challenge', () => {
  const outcome = (times: number, seed = opening.seed) => {
    const settings = { ...fresh, times, seed }
    return balanced(settings, curvesOf(pair, settings))
  }

  it.each([5, 7])('has a solution on sequence %i, between fading and growing', (seed) => {
    expect(outcome(1, seed).text).toContain('faded')
    expect(outcome(3.5, seed).text).toContain('grown')
    expect([2.1, 2.2, 2.3, 2.4].some((times) => outcome(times, seed).done)).toBe(true)
  })

  it('asks for the weights before training and for room', () => {
    expect(balanced(opening, curvesOf(pair, opening)).text).toContain('as training finds them')
    const short = { ...fresh, length: 50 }
    expect(balanced(short, curvesOf(pair, short)).text).toContain('more than 100')
    expect(balanced(fresh, null).done).toBe(false)
  })
})

describe('what is said of the adding problem', () => {
  it('follows from the scores', async () => {
    const catalog = parseTaskCatalog(JSON.parse(await readFile(join(tasks, 'catalog.json'), 'utf8')))
    expect(turnedOut(catalog)).toHaveLength(3)
    const scored = (score: number) =>
      ({
        ...catalog,
        networks: catalog.networks.map((network) => ({
          ...network,
          scores: network.scores.map((one) => ({ ...one, score })),
        })),
      }) as TaskCatalog
    expect(addingClaim(scored(1 / 6))).toContain('none of the networks')
    expect(addingClaim(scored(1 / 6))).toContain('nothing but the mean')
    expect(addingClaim(scored(1e-4))).not.toContain('nothing but')
    expect(oneGate(scored(1e-4))).toContain('enough here')
    expect(oneGate(scored(1 / 6))).toContain('not enough')
  })
})

it('shares are written so that nothing and millions can be read', () => {
  expect([0, 1, 0.371, 12.3, 2e-14, 5.7e6].map(said)).toEqual(['0', '1', '0.37', '12', '2 × 10⁻¹⁴', '6 × 10⁶'])
})

it('a click finds the step under it, and no step beside the sequence', () => {
  const { x, backAt } = reachScales(900, 200)
  for (const back of [0, 1, 57, 199]) expect(backAt(x(back))).toBe(back)
  expect(backAt(-50)).toBe(199)
  expect(backAt(2000)).toBe(0)
})
