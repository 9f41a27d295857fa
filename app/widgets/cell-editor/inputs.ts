/** The numbers of an exercise, as a program takes them, from a recorded trace or from the fixtures of the cells. */

import type { Trace } from '../../../models/trace'
import { symbolOf } from '../../figures/alphabet'
import type { Exercise, Given, Source, TraceProbe } from './exercises'
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

function fromTrace({ trace: name, layer, head, tokens, letters }: Source & { kind: 'trace' }, trace: Trace): Numbers {
  const { shape, heads } = trace
  const frames = trace.frames.slice(0, tokens)
  if (!shape || frames.length === 0) throw new Error(`The trace ${name} holds no state.`)
  const kept = heads.findIndex((ref) => ref.layer === layer && ref.head === head)
  /** The head's own numbers of a probe: keys and values are kept for some heads, gates for all. */
  const row = (probe: TraceProbe, t: number): Float32Array => {
    const numbers = frames[t]!.probes[probe]
    const own = probe === 'key' || probe === 'value'
    const [index, count] = own ? [kept, heads.length] : [layer * shape.heads + head, shape.layers * shape.heads]
    if (!numbers || index < 0) throw new Error(`The trace ${name} holds no ${probe} of layer ${layer}, head ${head}.`)
    const width = numbers.length / count
    return numbers.subarray(index * width, (index + 1) * width)
  }
  const inputs = (Object.entries(letters) as [TraceProbe, string][]).map(([probe, letter]) => {
    const rows = frames.map((_, t) => row(probe, t))
    return input(letter, rows[0]!.length === 1 ? rows.map(([x]) => x!) : rows)
  })
  return {
    tokens: frames.length,
    shape: [shape.keys, shape.values],
    before: new Float64Array(shape.keys * shape.values),
    inputs,
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
