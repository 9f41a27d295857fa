/** Every exercise: its solution is the cell, its start is not, and its mistakes are told apart. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decodeRecording } from '../../../models/recording'
import { compare } from './compare'
import { type Exercise, exercises } from './exercises'
import { numbersOf, statesOf } from './inputs'
import { runProgram } from './sandbox'

const traces = join(import.meta.dirname, '..', '..', '..', 'public', 'traces')

async function numbers({ source }: Exercise) {
  if (source.kind === 'fixture') return numbersOf(source, null)
  return numbersOf(source, await decodeRecording(new Uint8Array(await readFile(join(traces, `${source.trace}.bin`)))))
}

async function verdictOf(exercise: Exercise, code: string) {
  const given = await numbers(exercise)
  const { ended } = await runProgram({ ...given, code })
  if (ended.kind !== 'states') throw new Error(JSON.stringify(ended))
  return compare(ended.states, exercise, given).verdict
}

describe.each(Object.entries<Exercise>(exercises))('%s', (_, exercise) => {
  it('the solution gives the states of the cell', async () => {
    const verdict = await verdictOf(exercise, exercise.solution)
    expect(verdict.kind).toBe('equal')
    expect(verdict.kind === 'equal' && verdict.difference).toBeLessThan(1e-6)
  })

  it('the code to start from does not', async () => {
    expect((await verdictOf(exercise, exercise.start)).kind).toBe('apart')
  })

  it('each mistake is told from the cell and from the others', async () => {
    const given = await numbers(exercise)
    for (const { cell, says } of exercise.mistakes)
      expect(compare(statesOf(cell, given), exercise, given).verdict).toMatchObject({ kind: 'apart', mistake: says })
  })

  it('the code uses the letters that stand beside it', () => {
    for (const { name } of exercise.letters) expect(exercise.solution).toMatch(new RegExp(`\\b${name}\\b`))
  })
})

it('the fixtures hold the states of the zoo', async () => {
  const { signed } = exercises
  const states = statesOf(signed.cell, await numbers(signed))
  signed.source.numbers.states.flat().forEach((want, i) => {
    expect(Math.abs(states[i]! - want)).toBeLessThan(1e-5)
  })
  const { 'forget-gate': lstm } = exercises
  const cells = statesOf(lstm.cell, await numbers(lstm))
  lstm.source.numbers.cells.flat().forEach((want, i) => {
    expect(Math.abs(cells[i]! - want)).toBeLessThan(1e-5)
  })
})

it.each([
  ['nothing forgets', exercises.decay.start, /forgets nothing/],
  ['the decay after the write', exercises.decay.start.replace(/= (S.*)/, '= alpha[i] * ($1)'), /after the write/],
  ['the decay by columns', exercises.decay.solution.replace('alpha[i]', 'alpha[j]'), /columns/],
])('%s: the mistake has a name', async (_, code, says) => {
  expect(await verdictOf(exercises.decay, code)).toMatchObject({ kind: 'apart', mistake: expect.stringMatching(says) })
})

it('a step that changes nothing is told from one that changes wrongly', async () => {
  const code = 'function step(S, { k, v }) { S = S.map((row) => row.map((s, j) => s + v[j])) }'
  expect(await verdictOf(exercises.decay, code)).toMatchObject({ kind: 'apart', still: true })
  expect(await verdictOf(exercises.decay, exercises.decay.start)).toMatchObject({ still: false })
})

it('says where a state holds no number', async () => {
  const code = 'function step(S, { k, v }) { S[1][2] = k.size }'
  expect(await verdictOf(exercises.decay, code)).toEqual({ kind: 'no number', t: 0, at: [1, 2] })
})
