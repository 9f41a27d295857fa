/** Gradients against differences of runs, on trained weights and on fresh ones. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { seeded } from '../runtime/rng'
import { unpackTensors } from '../runtime/weights'
import { adding } from './adding'
import { reachOf } from './reach'
import { changedStacked, emptyState, freshStacked, readStacked, runStacked, type Stacked } from './stacked'

const trained = async (model: string): Promise<Stacked> =>
  readStacked(
    unpackTensors(await readFile(join(import.meta.dirname, '..', '..', 'public', 'tasks', 'adding', model, '0.bin'))),
  )
const [rnn, lstm] = [await trained('rnn-2015'), await trained('lstm-2015')]
const sequence = (length: number, seed = 5) => adding.draw(seeded(seed), { length })

/** The answer when the state after `steps` steps is moved by `by` along `direction`, laid out as gradients are. */
function movedAnswer(network: Stacked, inputs: readonly number[], steps: number, direction: Float64Array, by: number) {
  const state = emptyState(network)
  runStacked(network, inputs.slice(0, 2 * steps), state)
  let at = 0
  for (const { hidden, cell } of state)
    for (const part of [hidden, cell]) for (let j = 0; j < part.length; j++) part[j]! += by * direction[at++]!
  return runStacked(network, inputs.slice(2 * steps), state).answer
}

/** A direction of length 1 that any place of the state has a part in. */
function someDirection(length: number, seed: number): Float64Array {
  const random = seeded(seed)
  const x = Float64Array.from({ length }, () => random() - 0.5)
  const norm = Math.hypot(...x)
  return x.map((y) => y / norm)
}

/** Moves of the state: small enough to be on its tangent, large enough for numbers of 32 bits. */
const BY = 1e-2

describe.each([
  ['the trained LSTM', lstm],
  ['the trained plain network', rnn],
  ['a fresh LSTM', freshStacked(lstm, 1)],
  ['a fresh plain network', freshStacked(rnn, 1)],
  ['a plain network with larger recurrent weights', changedStacked(freshStacked(rnn, 2), { times: 1.8 })],
  ['an LSTM that forgets', changedStacked(lstm, { forget: -6 })],
])('the gradient of %s', (_, network) => {
  const inputs = sequence(24)
  const { gradients } = reachOf(network, runStacked(network, inputs))

  it.each([1, 12, 20, 23])('is what a moved state does to the answer: after step %i', (after) => {
    const gradient = gradients[after - 1]!
    const steepest = gradient.map((x) => x / Math.hypot(...gradient))
    for (const direction of [steepest, someDirection(gradient.length, after), someDirection(gradient.length, 99)]) {
      const moved = (by: number) => movedAnswer(network, inputs, after, direction, by)
      const difference = (moved(BY) - moved(-BY)) / (2 * BY)
      const slope = gradient.reduce((sum, g, j) => sum + g * direction[j]!, 0)
      expect(Math.abs(difference - slope)).toBeLessThan(2e-4 + 0.01 * Math.abs(slope))
    }
  })
})

describe('networks in the page', () => {
  it('answer as the exported ones do', async () => {
    for (const [model, network] of [
      ['rnn-2015', rnn],
      ['lstm-2015', lstm],
    ] as const) {
      const fixture = unpackTensors(
        await readFile(join(import.meta.dirname, '..', 'fixtures', 'tasks', `adding-${model}-0.bin`)),
      )
      const { answer } = runStacked(network, [...fixture.get('inputs')!.data])
      expect(answer).toBeCloseTo(fixture.get('logits')!.data.at(-1)!, 4)
    }
  })

  it('refuse the weights of another kind', () => {
    expect(() => readStacked(new Map())).toThrow('not the weights of a stacked network')
  })
})

describe('how far it reaches', () => {
  const inputs = sequence(200)

  it('is further through the gates than without any', () => {
    const [plain, gated] = [rnn, lstm].map((network) => reachOf(network, runStacked(network, inputs)).sizes)
    expect(plain![199 - 50]! / plain![199]!).toBeLessThan(1e-12)
    expect(gated![199 - 50]! / gated![199]!).toBeGreaterThan(0.1)
  })

  it('through forget gates alone is the product of the gates', () => {
    const run = runStacked(lstm, sequence(3))
    const { throughGates } = reachOf(lstm, run)
    // Two steps back, by hand: each cell's share at the last step, times f of the last step, times f of the one before.
    const products = run.steps[2]!.map(({ gates }, l) =>
      gates!.forget.map((f, j) => f * run.steps[1]![l]!.gates!.forget[j]!),
    )
    const largest = Math.max(...products.flatMap((product) => [...product]))
    const smallest = Math.min(...products.flatMap((product) => [...product]))
    const share = throughGates![0]! / throughGates![2]!
    expect(share).toBeLessThanOrEqual(largest)
    expect(share).toBeGreaterThanOrEqual(smallest)
    expect(reachOf(rnn, runStacked(rnn, sequence(3))).throughGates).toBeNull()
  })

  it('shrinks as the forget gates close', () => {
    const shares = [0, -4, -8, -12].map((forget) => {
      const network = changedStacked(lstm, { forget })
      const { sizes } = reachOf(network, runStacked(network, inputs))
      return sizes[199 - 100]! / sizes[199]!
    })
    expect([...shares].sort((a, b) => b - a)).toEqual(shares)
  })
})
