/** Holds a loaded model to its fixture: what PyTorch computed from the same packed weights, in float64. */

import type { LoadedModel } from './loaded'
import type { Memory } from './memory'
import type { Reader } from './player'
import { type PackedTensor, unpackTensors } from './weights'

/** Largest absolute difference, by what was compared. */
export type Parity = Readonly<Record<string, number>>

/** Symbols that are read in one breath and in pieces of 16, of which some again lose two single symbols. */
const LONG = 96

/** Every difference must stay below this. */
export const TOLERANCE = 1e-4

/**
 * Runs the fixture's tokens through both graphs: all at once, and one by one, and with the gate held. Returns the
 * largest differences; NaN anywhere gives Infinity.
 */
export async function parityOf(model: LoadedModel, fixture: Uint8Array): Promise<Parity> {
  const expected = unpackTensors(fixture)
  const tokens = Int32Array.from(expected.get('tokens')!.data)
  // Fixtures of larger models hold each `stride`th number of probes and state.
  const stride = expected.get('stride')?.data[0] ?? 1
  const worst: Record<string, number> = {}
  const note = (what: string, got: ArrayLike<number>, want: ArrayLike<number>) => {
    worst[what] = Math.max(worst[what] ?? 0, difference(got, want))
  }
  const check = (what: string, run: Outputs, names: Iterable<string>) => {
    for (const name of names) {
      const want = expected.get(name)
      const got = run.get(name)
      const kept =
        got && stride > 1 && /^(probe|present)\./.test(name) ? got.data.filter((_, i) => i % stride === 0) : got?.data
      if (want && kept) note(`${what} ${name.split('.')[0]}`, kept, want.data)
      // An output that the fixture or the graph lacks is a difference too, never a pass.
      else worst[`${what} ${name} missing`] = Number.POSITIVE_INFINITY
    }
  }
  const state = model.entry.state.map(({ name }) => `present.${name}`)
  const probes = model.probes.map(({ name }) => `probe.${name}`)
  for (const kind of ['play', 'probe'] as const) {
    const session = await model.session(kind)
    const names = ['logits', ...state, ...(kind === 'probe' ? probes : [])]
    const whole = await outputs(session, model.newMemory(), [tokens], false)
    const singles = (ids: Int32Array) => [...ids].map((token) => Int32Array.of(token))
    // Another run by turns: neither may see the other's memory.
    const [steps] = await Promise.all([
      outputs(session, model.newMemory(), singles(tokens), false),
      outputs(session, model.newMemory(), singles(tokens.toReversed()), false),
    ])
    check(`${kind} prefill`, whole, names)
    check(`${kind} steps`, steps, names)
    for (const name of names) note(`${kind} prefill against steps`, whole.get(name)!.data, steps.get(name)!.data)
    // Kernels change with the length of a prompt, and the fixture is a short one.
    const long = Int32Array.from({ length: LONG }, (_, i) => tokens[i % tokens.length]!)
    const pieces = Array.from({ length: LONG / 16 }, (_, i) => long.subarray(16 * i, 16 * (i + 1))).flatMap(
      (piece, i) => (i % 2 ? [piece.subarray(0, 1), piece.subarray(1, 2), piece.subarray(2)] : [piece]),
    )
    const breath = await outputs(session, model.newMemory(), [long], false)
    const pieced = await outputs(session, model.newMemory(), pieces, false)
    note(`${kind} ${LONG} symbols against pieces`, breath.get('logits')!.data, pieced.get('logits')!.data)
    if (!model.entry.lesion) continue
    for (const chunks of [[tokens], singles(tokens)]) {
      const held = await outputs(session, model.newMemory(), chunks, true)
      check(`${kind} lesion`, new Map([['lesion.logits', held.get('logits')!]]), ['lesion.logits'])
    }
  }
  return worst
}

type Outputs = Map<string, PackedTensor>

/** Logits, probes and final state after reading `chunks` in order, by the names of the fixture. */
async function outputs(reader: Reader, memory: Memory, chunks: Int32Array[], lesion: boolean): Promise<Outputs> {
  const parts = new Map<string, Float32Array[]>()
  const total = chunks.reduce((sum, { length }) => sum + length, 0)
  let read = 0
  const add = (name: string, data: Float32Array) => parts.set(name, [...(parts.get(name) ?? []), data.slice()])
  for (const chunk of chunks) {
    const step = await reader.step(memory, chunk, lesion)
    read += chunk.length
    add('logits', step.logits)
    for (const [name, data] of Object.entries(step.probes))
      add(`probe.${name}`, name === 'attention' ? widened(data, read, total) : data)
  }
  for (const [name, data] of await memory.read()) add(`present.${name}`, data)
  memory.dispose()
  return new Map(
    [...parts].map(([name, list]) => [name, { shape: [], data: Float32Array.from(list.flatMap((p) => [...p])) }]),
  )
}

/** Rows of `width` numbers with zeros up to `wide`: attention over the tokens so far, as the fixture has it over all. */
function widened(rows: Float32Array, width: number, wide: number): Float32Array {
  const out = new Float32Array((rows.length / width) * wide)
  for (let i = 0; i * width < rows.length; i++) out.set(rows.subarray(i * width, (i + 1) * width), i * wide)
  return out
}

/** Infinity where the lengths differ or a number is missing. */
export function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let worst = 0
  for (let i = 0; i < a.length; i++) {
    const d = Math.abs(a[i]! - b[i]!)
    if (!(d <= worst)) worst = Number.isNaN(d) ? Number.POSITIVE_INFINITY : d
  }
  return worst
}
