import { expect, it } from 'vitest'
import type { Program } from './program'
import { runProgram } from './sandbox'

const endOf = async (program: Program, seconds?: number) => (await runProgram(program, seconds)).ended

const program = (code: string): Program => ({
  code,
  tokens: 3,
  shape: [2],
  before: Float64Array.of(1, 2),
  inputs: [
    { name: 'a', width: 0, values: Float64Array.of(2, 3, 4) },
    { name: 'u', width: 2, values: Float64Array.of(1, 0, 0, 1, 1, 1) },
  ],
})

it('runs the step token by token and keeps every state', async () => {
  const code = 'const step = (h, { a, u }) => { for (const i in h) h[i] = a * h[i] + u[i] }'
  expect(await endOf(program(code))).toEqual({
    kind: 'states',
    states: Float64Array.of(3, 4, 9, 13, 37, 53),
  })
})

it('a state of rows is an array of arrays', async () => {
  const ended = await endOf({ ...program('function step(S, { a }) { S[1][0] *= a }'), shape: [2, 1] })
  expect(ended).toEqual({ kind: 'states', states: Float64Array.of(1, 4, 1, 12, 1, 48) })
})

it.each([
  ['a syntax error', 'function step(h) {\n  h[0] = = 1\n}', 2, null, /SyntaxError/],
  [
    'a name that does not exist',
    'function step(h, { a }) {\n  if (a === 3)\n    h[0] = b\n}',
    3,
    1,
    /'b' is not defined/,
  ],
  ['a thrown word', 'function step() {\n  throw "no"\n}', null, 0, /"no"/],
  ['a name without let', 'function step() { x = 1 }', 1, 0, /'x' is not defined/],
  ['no step at all', 'let stop = 1', null, null, /no function named step/],
  ['a recursion without an end', 'function step() {\n  step()\n}', 2, 0, /stack/],
] as const)('%s: says where', async (_, code, line, token, message) => {
  expect(await endOf(program(code))).toEqual({
    kind: 'error',
    line,
    token,
    message: expect.stringMatching(message),
  })
})

it.each([
  'function step() { while (true); }',
  'while (true);',
  'function step() { while (true) try { while (true); } catch {} }',
])('stops what never ends: %s', async (code) => {
  expect(await endOf(program(code), 0.2)).toEqual({ kind: 'endless', seconds: 0.2 })
})

it('memory has an end', async () => {
  const code = 'function step() {\n  new Float64Array(1e8)\n}'
  expect(await endOf(program(code))).toMatchObject({ kind: 'error', message: expect.stringMatching(/memory/) })
})

it.each(['fetch', 'XMLHttpRequest', 'WebSocket', 'importScripts', 'postMessage', 'document', 'process', 'require'])(
  'the code cannot see %s',
  async (name) => {
    const ended = await endOf(program(`function step(h) { h[0] = typeof ${name} === 'undefined' ? 1 : 0 }`))
    expect(ended).toMatchObject({ kind: 'states', states: { 0: 1 } })
  },
)

it('what is no number is found', async () => {
  const ended = await endOf(program('function step(h) { h[0] = "many" }'))
  expect(ended).toMatchObject({ kind: 'states', states: { 0: Number.NaN } })
})

it('shows what was printed, up to a dozen lines, of a run that failed too', async () => {
  const code = 'function step(h, { a }) {\n  console.log("h is", h, a / 3)\n  if (a === 3) throw new Error("here")\n}'
  expect(await runProgram(program(code))).toEqual({
    ended: { kind: 'error', line: 3, token: 1, message: 'Error: here' },
    printed: ['h is [1, 2] 0.666667', 'h is [1, 2] 1'],
  })
  const { printed } = await runProgram(program('function step() { while (true) console.log(Array(9).fill(1)) }'), 0.2)
  expect(printed).toHaveLength(12)
  expect(printed[0]).toBe('[1, 1, 1, 1, 1, 1, 1, 1, …]')
})
