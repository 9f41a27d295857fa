/** The numbers of an exercise, as a program takes them, from a recorded trace or from the fixtures of the cells. */

import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import { StateReplay } from '../gate/replay'
import type { Exercise, Given, Source } from './exercises'
import type { Input, Program } from './program'

/** All but the code. */
export interface Numbers extends Omit<Program, 'code'> {
  /** The symbol that was read at each token; null where the numbers are nobody's text. */
  readonly symbols: readonly string[] | null
}

/** Reads the numbers of `source`. @throws Error where the trace does not hold its head. */
export function numbersOf(source: Source, trace: Trace | null): Numbers {
  if (source.kind === 'fixture') return fromFixture(source)
  if (!trace) throw new Error(`The trace ${source.trace} is missing.`)
  return fromTrace(source, trace)
}

function fromTrace({ layer, head, tokens }: Source & { kind: 'trace' }, trace: Trace): Numbers {
  const replay = new StateReplay(trace, { layer, head })
  const frames = trace.frames.slice(0, tokens)
  const rows = frames.map((_, t) => replay.inputs(t))
  if (!trace.shape || rows.length === 0 || rows.includes(null))
    throw new Error(`The recording holds no keys and values of layer ${layer}, head ${head}.`)
  const { keys, values } = trace.shape
  const column = (name: 'decay' | 'key' | 'value') => rows.map((row) => row![name])
  return {
    tokens: frames.length,
    shape: [keys, values],
    before: new Float64Array(keys * values),
    inputs: [input('alpha', column('decay')), input('k', column('key')), input('v', column('value'))],
    symbols: frames.map(({ token }) => symbolOf(token)),
  }
}

function fromFixture({ numbers, letters }: Source & { kind: 'fixture' }): Numbers {
  const before = numbers.before!
  const first = before[0]
  const inputs = Object.entries(letters).map(([name, letter]) => input(letter, numbers[name]!))
  return {
    tokens: numbers[Object.keys(letters)[0]!]!.length,
    shape: Array.isArray(first) ? [before.length, first.length] : [before.length],
    before: Float64Array.from(before.flat()),
    inputs,
    symbols: null,
  }
}

/** One quantity of all tokens, given by token. */
function input(name: string, rows: readonly number[] | readonly ArrayLike<number>[]): Input {
  const first = rows[0]!
  const values = rows.flatMap((row) => (typeof row === 'number' ? row : Array.from(row)))
  return { name, width: typeof first === 'number' ? 0 : first.length, values: Float64Array.from(values) }
}

/** The states after each token, [T, ...shape], of a cell on these numbers. */
export function statesOf(cell: Exercise['cell'], { tokens, before, inputs }: Numbers): Float64Array {
  const state = Float32Array.from(before)
  const states = new Float64Array(tokens * state.length)
  for (let t = 0; t < tokens; t++) {
    const given: Given = Object.fromEntries(
      inputs.map(({ name, width, values }) => [name, values.subarray(t * (width || 1), (t + 1) * (width || 1))]),
    )
    cell(state, given)
    states.set(state, t * state.length)
  }
  return states
}
