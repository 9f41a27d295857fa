/** Traces as named arrays: `a_token`, `a_bits`, ..., `a_decay` of the first trace, `b_...` of the second. */

import type { Trace } from '../trace'
import { type Column, columnsOf } from './json'
import type { NpyArray } from './npz'

/** What each array holds stands in models/trace.ts; `a_about` is UTF-8 of a JSON object: model, gate, prompt, seed and heads. */
export function arraysOf(traces: readonly Trace[]): Record<string, NpyArray> {
  const out: Record<string, NpyArray> = {}
  traces.forEach((trace, i) => {
    const { frames, ...about } = trace
    const n = frames.length
    const put = (name: string, values: NpyArray['values'], shape: readonly number[] = [values.length]) => {
      out[`${String.fromCharCode(97 + i)}_${name}`] = { shape, values }
    }
    put('about', new TextEncoder().encode(JSON.stringify(about)))
    put(
      'token',
      Int32Array.from(frames, ({ token }) => token),
    )
    put(
      'written',
      Uint8Array.from(frames, ({ origin }) => Number(origin === 'model')),
    )
    put(
      'bits',
      Float32Array.from(frames, ({ bits }) => bits ?? Number.NaN),
    )
    put(
      'ms',
      Float32Array.from(frames, ({ ms }) => ms),
    )
    put(
      'bytes',
      Float64Array.from(frames, ({ bytes }) => bytes),
    )
    for (const { name, width, values } of columnsOf(trace)) put(name, values, [n, ...shapeOf(trace, name, width)])
  })
  return out
}

/** Shape of one frame's row, as models/trace.ts gives it. */
function shapeOf({ heads, shape }: Trace, name: Column['name'], width: number): readonly number[] {
  if (name === 'next') return [width]
  if (['key', 'value', 'query', 'attention'].includes(name)) return [heads.length, width / heads.length]
  if (!shape) return [width]
  return [shape.layers, shape.heads, width / (shape.layers * shape.heads)]
}
