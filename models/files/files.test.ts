import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { collect, nano, testEngine } from '../testing'
import type { HeadRef, Trace } from '../trace'
import { arraysOf } from './arrays'
import { tracesAsCsv } from './csv'
import { decodeTraces, encodeTraces } from './json'
import { npz } from './npz'

const PROMPT = 'He said: "One,\ntwo'

async function traceOf(family: string): Promise<Trace> {
  const entry = nano.find((model) => model.family === family)!
  const { layers, heads, keys, values } = entry.architecture
  const model = await testEngine().load(entry.id)
  const frames = await collect(model.run(PROMPT, { maxTokens: 9, probes: true, seed: 4 }))
  const refs = Array.from(
    { length: layers * heads },
    (_, i): HeadRef => ({ layer: Math.floor(i / heads), head: i % heads }),
  )
  const shape = entry.mixer === 'attention' ? null : { layers, heads, keys, values }
  const provenance = { kind: 'live', backend: 'wasm' } as const
  return { model: entry.id, gate: entry.gate, prompt: PROMPT, seed: 4, provenance, shape, heads: refs, frames }
}

let gated: Trace
let attention: Trace
beforeAll(async () => {
  gated = await traceOf('vector-gate')
  attention = await traceOf('transformer')
})

describe('traces as JSON', () => {
  it('come back as they were, to the last bit, and say that they are from a file', () => {
    const [back] = decodeTraces(encodeTraces([gated]), 'mine.json')
    expect(back!.provenance).toEqual({ kind: 'file', backend: 'wasm', file: 'mine.json' })
    expect({ ...back, provenance: gated.provenance }).toEqual(gated)
  })

  it('keep the gates and cells of an LSTM, whose state has neither keys nor values', async () => {
    const lstm = await traceOf('lstm-2015')
    const [back] = decodeTraces(encodeTraces([lstm]), 'mine.json')
    expect({ ...back, provenance: lstm.provenance }).toEqual(lstm)
    expect(back!.frames[5]!.probes.cell).toHaveLength(lstm.frames[5]!.probes.cell!.length)
  })

  it('keep every weight of attention, over a text that grew', () => {
    const [back] = decodeTraces(encodeTraces([attention]), 'mine.json')
    const n = attention.frames.length
    attention.frames.forEach(({ t, probes }) => {
      const own = probes.attention!
      const got = back!.frames[t]!.probes.attention!
      attention.heads.forEach((_, head) => {
        const row = got.subarray(head * n, (head + 1) * n)
        const width = own.length / attention.heads.length
        expect([...row.subarray(0, t + 1)]).toEqual([...own.subarray(head * width, head * width + t + 1)])
        expect(row.subarray(t + 1).every((weight) => weight === 0)).toBe(true)
      })
    })
  })

  const damage = (change: (trace: Record<string, unknown>) => void): string => {
    const json = JSON.parse(encodeTraces([gated]))
    change(json.traces[0])
    return JSON.stringify(json)
  }
  it.each([
    ['no JSON', 'once upon a time', 'not JSON'],
    ['other JSON', '{"traces": []}', 'does not say'],
    ['an empty file of traces', JSON.stringify({ format: 'unrolled-traces', version: 1, traces: [] }), 'no trace'],
    ['a later version', JSON.stringify({ format: 'unrolled-traces', version: 2, traces: [1] }), 'version is 2'],
  ])('refuse %s', (_, text, said) => {
    expect(() => decodeTraces(text, 'x.json')).toThrow(new RegExp(`x\\.json.*${said}.*stays`))
  })
  it.each([
    ['tokens', (trace: Record<string, unknown>) => ((trace.tokens as number[])[3] = 96)],
    ['bits', (trace: Record<string, unknown>) => (trace.bits as number[]).pop()],
    ['probe decay', (trace: { probes?: { decay: { width: number } } }) => trace.probes!.decay.width++],
    [
      'numbers',
      (trace: { probes?: { next: { float32: string } } }) => {
        const { next } = trace.probes!
        next.float32 = `!${next.float32.slice(1)}`
      },
    ],
    [
      'probe key',
      (trace: { heads?: unknown[] }) => {
        trace.heads = []
      },
    ],
    ['a model', (trace: Record<string, unknown>) => (trace.model = '../secret')],
  ])('refuse a trace with wrong %s by what it lacks', (what, change) => {
    expect(() => decodeTraces(damage(change as (trace: Record<string, unknown>) => void), 'x.json')).toThrow(what)
  })
})

it('a table has a line for each token, whatever its symbol', () => {
  const csv = tracesAsCsv([gated])
  // Quoted fields may hold line ends and commas of the text itself.
  const fields = [...csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g)].map(([, field]) => field!)
  const columns = csv.slice(0, csv.indexOf('\r\n')).split(',').length
  const rows = Array.from({ length: fields.length / columns }, (_, i) => fields.slice(i * columns, (i + 1) * columns))
  expect(rows).toHaveLength(gated.frames.length + 1)
  const text = rows.slice(1).map((row) => row[4]!.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"'))
  expect(text.slice(0, PROMPT.length).join('')).toBe(PROMPT)
})

/** A Python with NumPy, where there is one. */
const python = [join(import.meta.dirname, '../training/.venv/bin/python'), 'python3', '/usr/bin/python3'].find(
  (path) => {
    try {
      execFileSync(path, ['-c', 'import numpy'], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  },
)

/** Sums that both sides make of the arrays, NaN as 0. */
const READ = `
import json, sys, numpy
with numpy.load(sys.argv[1]) as z:
    sums = {name: [list(z[name].shape), str(z[name].dtype), float(numpy.nan_to_num(z[name].astype("f8")).sum())] for name in z.files}
    print(json.dumps([sums, json.loads(bytes(z["a_about"]))]))
`

it.skipIf(!python)('NumPy reads the arrays as they were', () => {
  const arrays = arraysOf([gated, attention])
  const file = join(mkdtempSync(join(tmpdir(), 'unrolled-')), 'traces.npz')
  writeFileSync(file, npz(arrays))
  const [sums, about] = JSON.parse(execFileSync(python!, ['-c', READ, file], { encoding: 'utf8' }))
  expect(about).toMatchObject({ model: gated.model, prompt: PROMPT, seed: 4 })
  expect(Object.keys(sums)).toEqual(Object.keys(arrays))
  const dtypes = { Float32Array: 'float32', Float64Array: 'float64', Int32Array: 'int32', Uint8Array: 'uint8' }
  for (const [name, { shape, values }] of Object.entries(arrays)) {
    const [size, dtype, sum] = sums[name]
    expect([size, dtype], name).toEqual([shape, dtypes[values.constructor.name as keyof typeof dtypes]])
    const own = [...values].reduce((a, b) => a + (Number.isNaN(b) ? 0 : b), 0)
    expect(Math.abs(sum - own), name).toBeLessThanOrEqual(1e-9 * (1 + values.length) * Math.max(1, Math.abs(own)))
  }
  const { layers, heads, keys } = gated.shape!
  expect(sums.a_decay[0]).toEqual([gated.frames.length, layers, heads, keys])
})
