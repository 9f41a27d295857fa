/** Every cell against the float64 steps of the zoo (models/training/cell_fixtures.py). */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type AttentionCache, attentionStep } from './attention'
import { deltaStep } from './delta'
import { gatedLinearStep } from './gated-linear'
import { lstmStep } from './lstm'
import { minGru, minGruSigned } from './min-gru'
import { rgLru } from './rg-lru'
import { rnnStep } from './rnn'
import { s6Step } from './s6'
import { type VectorInputs, vectorStep } from './vector-state'

/** Vectors [T], rows [T, width]. */
type Rows = number[][]
type Fixture<Vectors extends string = never> = Record<string, Rows> & Record<Vectors, number[]>

async function fixture<Vectors extends string = never>(name: string): Promise<Fixture<Vectors>> {
  return JSON.parse(await readFile(join(import.meta.dirname, 'fixtures', `${name}.json`), 'utf8'))
}

/** The states are float32, the fixtures float64. */
function close(got: ArrayLike<number>, want: readonly number[]) {
  expect(got.length).toBe(want.length)
  want.forEach((x, i) => {
    expect(Math.abs(got[i]! - x)).toBeLessThan(1e-5 * (1 + Math.abs(x)))
  })
}

describe('matrix states', () => {
  it.each(['gated-linear', 'scalar-decay', 'delta', 'gated-delta'])('%s reads and ends as in the zoo', async (name) => {
    const f = await fixture<'beta'>(name)
    const decays = f.decay as unknown as (number | number[])[] | undefined
    const state = Float32Array.from(f.before!.flat())
    f.key!.forEach((key, t) => {
      const [decay, value, query] = [decays?.[t] ?? null, f.value![t]!, f.query![t]!]
      const output = name.endsWith('delta')
        ? deltaStep(state, { decay: decay as number | null, beta: f.beta[t]!, key, value, query })
        : gatedLinearStep(state, { decay, key, value, query })
      close(output, f.output![t]!)
    })
    close(state, f.after!.flat())
  })

  it('the delta rule with beta 1 answers a key with its last value', () => {
    const state = new Float32Array(4)
    deltaStep(state, { beta: 1, key: [0.6, 0.8], value: [5, 7] })
    deltaStep(state, { beta: 1, key: [0.6, 0.8], value: [1, 2] })
    close(deltaStep(state, { beta: 0, key: [1, 0], value: [0, 0], query: [0.6, 0.8] }), [1, 2])
  })
})

describe('vector states', () => {
  const cells: Record<string, (f: Fixture<'rate'>, t: number) => VectorInputs> = {
    'min-gru': (f, t) => minGru(f.logit![t]!, f.value![t]!),
    'min-gru-signed': (f, t) => minGruSigned(f.logit![t]!, f.value![t]!),
    'rg-lru': (f, t) =>
      rgLru({ rate: f.rate, recurrence: f.recurrence![t]!, input: f.input![t]!, value: f.value![t]! }),
  }
  it.each(Object.keys(cells))('%s: decays, writes and states are those of the zoo', async (name) => {
    const f = await fixture<'before' | 'rate'>(name)
    const state = Float32Array.from(f.before)
    f.value!.forEach((_, t) => {
      const inputs = cells[name]!(f, t)
      close(inputs.decay, f.decay![t]!)
      close(inputs.write, f.write![t]!)
      close(vectorStep(state, inputs), f.states![t]!)
    })
  })

  it('the signed fixture has decays of both signs', async () => {
    const { decay } = await fixture('min-gru-signed')
    expect(decay!.flat().some((a) => a < 0) && decay!.flat().some((a) => a > 0)).toBe(true)
  })
})

it('S6 reads and ends as in the zoo', async () => {
  const f = await fixture('s6')
  const state = Float32Array.from(f.before!.flat())
  const rate = f.rate!.flat()
  f.value!.forEach((value, t) => {
    close(s6Step(state, { value, step: f.step![t]!, rate, key: f.key![t]!, query: f.query![t]! }), f.output![t]!)
  })
  close(state, f.after!.flat())
})

it('the LSTM has the outputs and cells of the zoo', async () => {
  const f = await fixture<'hidden before' | 'cell before'>('lstm')
  const state = { hidden: Float32Array.from(f['hidden before']), cell: Float32Array.from(f['cell before']) }
  const weights = f.weights!.flat()
  f.input!.forEach((z, t) => {
    const { forget } = lstmStep(state, z, weights)
    close(state.hidden, f.hidden![t]!)
    close(state.cell, f.cells![t]!)
    for (const share of forget) expect(share > 0 && share < 1).toBe(true)
  })
})

it('the plain network has the outputs of the zoo', async () => {
  const f = await fixture<'before'>('rnn')
  const hidden = Float32Array.from(f.before)
  f.input!.forEach((z, t) => {
    rnnStep(hidden, z, f.weights!.flat())
    close(hidden, f.hidden![t]!)
  })
})

it('attention reads as in the zoo, and its weights sum to 1', async () => {
  const f = await fixture('attention')
  const cache: AttentionCache = { keys: [], values: [] }
  f.query!.forEach((query, t) => {
    const { output, weights } = attentionStep(cache, { key: f.key![t]!, value: f.value![t]!, query })
    close(output, f.output![t]!)
    expect(weights.length).toBe(t + 1)
    expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5)
  })
})
