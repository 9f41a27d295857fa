import { describe, expect, it } from 'vitest'
import { decayCode, decodeRecording, encodeRecording } from './recording'
import { collect, nano, testEngine } from './testing'
import type { HeadRef, Trace } from './trace'

const gated = nano.find(({ gate }) => gate === 'data-dependent')!

async function liveTrace(): Promise<Trace> {
  const model = await testEngine().load(gated.id)
  const { layers, heads, keys, values } = gated.architecture
  return {
    model: gated.id,
    gate: 'data-dependent',
    prompt: 'One boat. Two frogs.',
    seed: 9,
    provenance: { kind: 'recorded', backend: 'wasm', commit: 'abc', machine: 'a machine' },
    shape: { layers, heads, keys, values },
    heads: Array.from(
      { length: layers * heads },
      (_, i): HeadRef => ({ layer: Math.floor(i / heads), head: i % heads }),
    ),
    frames: await collect(model.run('One boat. Two frogs.', { maxTokens: 12, probes: true, seed: 9 })),
  }
}

describe('a recording', () => {
  it('decodes to the trace it was made of, within the precision that it promises', async () => {
    const trace = await liveTrace()
    const kept = [trace.heads[1]!, trace.heads[3]!]
    const { frames, ...about } = await decodeRecording(
      await encodeRecording(trace, kept, ['next', 'decay', 'key', 'value', 'query']),
    )
    const { frames: live, ...liveAbout } = trace
    expect(about).toEqual({ ...liveAbout, heads: kept })
    const { heads, keys, values } = trace.shape!
    frames.forEach((frame, t) => {
      const own = live[t]!
      expect([frame.t, frame.token, frame.origin, frame.bytes]).toEqual([own.t, own.token, own.origin, own.bytes])
      if (own.bits === null) expect(frame.bits).toBeNull()
      else expect(Math.abs(frame.bits! - own.bits)).toBeLessThanOrEqual(own.bits * 2 ** -11)
      own.probes.next!.forEach((p, i) => {
        expect(Math.abs(frame.probes.next![i]! - p)).toBeLessThanOrEqual(p * 2 ** -11 + 2 ** -25)
      })
      own.probes.decay!.forEach((alpha, i) => {
        const exact = kept.some(({ layer, head }) => Math.floor(i / keys) === layer * heads + head)
        const got = frame.probes.decay![i]!
        if (exact) expect(Math.abs(got - alpha)).toBeLessThanOrEqual(2 ** -12)
        else if (got < 1) expect(Math.abs(Math.log(got) / Math.log(alpha) - 1)).toBeLessThan(0.027)
        else expect(alpha).toBeGreaterThan(1 - 2 ** -16)
      })
      kept.forEach(({ layer, head }, row) => {
        for (const [name, width] of [
          ['key', keys],
          ['value', values],
          ['query', keys],
        ] as const)
          for (let i = 0; i < width; i++) {
            const x = own.probes[name]![(layer * heads + head) * width + i]!
            expect(Math.abs(frame.probes[name]![row * width + i]! - x)).toBeLessThanOrEqual(
              Math.abs(x) * 2 ** -11 + 2 ** -25,
            )
          }
      })
    })
  })

  it('keeps the attention of every head over a text that grows, within the step that it promises', async () => {
    const entry = nano.find(({ mixer }) => mixer === 'attention')!
    const model = await testEngine().load(entry.id)
    const frames = await collect(model.run('One boat.', { maxTokens: 4, probes: true }))
    const heads = Array.from({ length: 4 }, (_, i) => ({ layer: i >> 1, head: i % 2 }))
    const live = { ...(await liveTrace()), model: entry.id, gate: null, shape: null, heads, frames }
    const back = await decodeRecording(await encodeRecording(live, heads, ['attention']))
    frames.forEach(({ t, probes }) => {
      const [own, got] = [probes.attention!, back.frames[t]!.probes.attention!]
      heads.forEach((_, head) => {
        for (let j = 0; j < frames.length; j++) {
          const weight = j <= t ? own[(head * own.length) / heads.length + j]! : 0
          const code = got[(head * got.length) / heads.length + j]!
          expect(Math.abs(code - weight)).toBeLessThanOrEqual(Math.sqrt(weight) / 255 + 2 ** -16)
        }
      })
    })
  })

  it('keeps the gates and the cells of an LSTM, so that what was written can be told from what was kept', async () => {
    const entry = nano.find(({ mixer }) => mixer === 'stacked-lstm')!
    const { layers, heads, keys, values } = entry.architecture
    const model = await testEngine().load(entry.id)
    const frames = await collect(model.run('One boat. Two frogs.', { maxTokens: 12, probes: true }))
    const live: Trace = { ...(await liveTrace()), model: entry.id, shape: { layers, heads, keys, values }, frames }
    const back = await decodeRecording(await encodeRecording(live, [], ['decay', 'input', 'output', 'cell']))
    frames.forEach(({ t, probes }) => {
      const got = back.frames[t]!.probes
      expect(got.cell).toEqual(probes.cell)
      for (const gate of ['input', 'output'] as const)
        probes[gate]!.forEach((share, i) => {
          expect(Math.abs(got[gate]![i]! - share)).toBeLessThan(0.5 / 255 + 1e-6)
        })
      const before = frames[t - 1]?.probes.cell
      probes.decay!.forEach((forget, i) => {
        const written = probes.cell![i]! - forget * (before?.[i] ?? 0)
        const told = got.cell![i]! - got.decay![i]! * (before?.[i] ?? 0)
        // The code of a decay is within 2.6 % of its rate, and ends at e^-5.
        const rate = -Math.log(Math.max(forget, Math.exp(-5)))
        const off = forget * rate * 0.027 + Math.max(0, Math.exp(-5) - forget)
        expect(Math.abs(told - written)).toBeLessThan(off * Math.abs(before?.[i] ?? 0) + 1e-3)
      })
    })
  })

  it('keeps no probe that it was not asked for', async () => {
    const { frames, heads } = await decodeRecording(await encodeRecording(await liveTrace(), [], []))
    expect(heads).toEqual([])
    expect(frames.every(({ probes }) => Object.keys(probes).length === 0)).toBe(true)
  })

  it('refuses other bytes', async () => {
    await expect(decodeRecording(new TextEncoder().encode('<!doctype html>'))).rejects.toThrow()
  })
})

describe('codes of a decay', () => {
  it('rise with forgetting, from 1 to the floor of the gates', () => {
    const codes = [1, 0.9999, 0.99, 0.9, 0.5, 0.1, Math.exp(-5)].map(decayCode)
    expect(codes).toEqual([...codes].sort((a, b) => a - b))
    expect(new Set(codes).size).toBe(codes.length)
    expect([codes[0], codes.at(-1)]).toEqual([0, 255])
  })
})
