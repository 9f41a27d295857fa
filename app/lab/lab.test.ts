import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CatalogModel, keepsTokens, parseCatalog } from '../../models/catalog'
import { collect, modelFolder, testEngine } from '../../models/testing'
import type { Frame, Trace } from '../../models/trace'
import { symbolOf } from '../figures/alphabet'
import { unitOf } from '../widgets/place'
import { alongText, farthestApart } from './along'
import { laneStyles, lanesOf, openingLanes, stateBytes, titleOf, tokensWithin, whatItIs } from './bench'
import { drawnOf, insideOf } from './inside'
import { levelOf } from './marks'
import { othersAt, tokenReading } from './reading'

const { models } = parseCatalog(JSON.parse(await readFile(join(modelFolder, 'catalog.json'), 'utf8')))
const model = (id: string): CatalogModel => models.find((entry) => entry.id === id)!

describe('the lanes', () => {
  it('are told apart by name, by line and by colour', () => {
    expect(new Set(models.map(titleOf)).size).toBe(models.length)
    const styles = laneStyles([model('vector-gate'), model('fixed-decay'), model('transformer'), model('hybrid')])
    expect(new Set(styles.map(({ quantity }) => quantity)).size).toBe(4)
    expect(new Set(styles.map(({ dash }) => dash.join())).size).toBe(4)
  })

  it('differ in colour whatever stands beside what', () => {
    for (const one of models)
      for (const other of models) {
        const styles = laneStyles([one, other, model('hybrid'), one])
        expect(new Set(styles.map(({ quantity }) => quantity)).size, `${one.id}, ${other.id}`).toBe(4)
      }
  })

  it('keep the colours of caches and states, wherever they stand', () => {
    const [hybrid, state, cache] = laneStyles([model('hybrid'), model('vector-gate'), model('transformer')])
    expect([state!.quantity, cache!.quantity]).toEqual(['state', 'cache'])
    expect(['state', 'cache']).not.toContain(hybrid!.quantity)
  })

  it('say whether they keep every token', () => {
    for (const entry of models)
      expect(whatItIs(entry).includes('every token'), entry.id).toBe(entry.state.some(({ grows }) => grows !== null))
  })

  it('hold a state from the first token on, and a cache beside it where layers attend', async () => {
    for (const id of ['transformer-nano', 'vector-gate-nano', 'hybrid']) {
      const caches = (await traceOf(id, false)).frames.map(({ bytes }) => bytes - stateBytes(model(id)))
      const each = keepsTokens(model(id)) ? caches[0]! : 0
      expect(caches, id).toEqual(caches.map((_, t) => (t + 1) * each))
      expect(each > 0, id).toBe(keepsTokens(model(id)))
    }
  })

  it('of a link are those that the catalog has, without a lesion where there is no gate to freeze', () => {
    const lane = (id: string, gate: 'own' | 'lesion') => ({ model: id, gate, probes: false })
    const shared = (...lanes: ReturnType<typeof lane>[]) => lanesOf({ figure: 'lab', lanes }, models)
    expect(shared(lane('transformer', 'lesion'), lane('gone', 'own'), lane('vector-gate', 'lesion'))).toEqual([
      lane('transformer', 'own'),
      lane('vector-gate', 'lesion'),
    ])
    expect(shared(lane('gone', 'own'))).toEqual(openingLanes)
    expect(lanesOf(null, models)).toEqual(openingLanes)
  })

  it('write a whole number of symbols, at least one', () => {
    expect([0, -3, 2.6, 1e9].map(tokensWithin).every((n) => Number.isInteger(n) && n >= 1 && n < 1e5)).toBe(true)
  })
})

describe('bits along a text', () => {
  it.each([1, 11, 12, 500, 10_001])('are those of the whole text, cut up (%i symbols)', (n) => {
    const bits = Float32Array.from({ length: n }, (_, i) => (i % 7) / 3)
    const stretches = alongText(bits)
    expect(stretches[0]!.from).toBe(0)
    expect(stretches.at(-1)!.to).toBe(n)
    expect(stretches.slice(1).map(({ from }) => from)).toEqual(stretches.slice(0, -1).map(({ to }) => to))
    const sum = stretches.reduce((total, s) => total + s.bits * (s.to - s.from), 0)
    expect(sum).toBeCloseTo(
      bits.reduce((a, b) => a + b, 0),
      3,
    )
  })

  it('are none of no text', () => expect(alongText([])).toEqual([]))

  it('show where one reader leads and where it trails', () => {
    const stretch = (from: number, bits: number) => ({ from, to: from + 10, bits })
    const a = [stretch(0, 2), stretch(10, 1), stretch(20, 5)]
    const b = [stretch(0, 2), stretch(10, 3), stretch(20, 4)]
    expect(farthestApart(a, b)).toEqual({ first: a[1], second: a[2] })
    expect(farthestApart(b, a)).toEqual({ first: b[2], second: b[1] })
    expect(farthestApart(a, a)).toBeNull()
  })
})

async function traceOf(id: string, probes: boolean): Promise<Trace> {
  const loaded = await testEngine().load(id)
  const frames: Frame[] = await collect(loaded.run('A boat. A frog.', { maxTokens: 6, seed: 2, probes }))
  return {
    model: id,
    gate: loaded.entry.gate,
    prompt: 'A boat. A frog.',
    seed: 2,
    provenance: { kind: 'live', backend: 'wasm' },
    ...drawnOf(loaded.entry),
    frames,
  }
}

describe('a token of a lane', () => {
  it('is read out with its probability, and with others that were no likelier than what was left', async () => {
    const trace = await traceOf('vector-gate-nano', false)
    for (const { t, token, bits } of trace.frames.slice(1)) {
      const share = trace.frames[t - 1]!.probes.next![token]!
      expect(2 ** -bits!).toBeCloseTo(share, 4)
      const others = othersAt(trace, t)
      expect(others.map(({ symbol }) => symbol)).not.toContain(symbolOf(token))
      expect(share + others.reduce((sum, other) => sum + other.share, 0)).toBeLessThan(1.0001)
    }
    expect(tokenReading(trace, 0)!.value).toContain('nothing predicts')
    expect(tokenReading(trace, trace.frames.length)).toBeNull()
  })

  it('of a recording without distributions has no others', async () => {
    const trace = await traceOf('vector-gate-nano', false)
    const frames = trace.frames.map((frame) => ({ ...frame, probes: {} }))
    expect(tokenReading({ ...trace, frames }, 3)!.equation).toBeUndefined()
  })
})

it('what is underlined was unlikely: one in 8, or one in 64', () => {
  const levels = [null, 0, Math.log2(7), Math.log2(9), Math.log2(63), Math.log2(65)].map(levelOf)
  expect(levels).toEqual([null, null, null, 'unlikely', 'unlikely', 'rare'])
})

describe('the inside of a lane', () => {
  it('is what the trace kept', async () => {
    expect(insideOf(await traceOf('transformer-nano', true), model('transformer-nano'))?.kind).toBe('attention')
    expect(insideOf(await traceOf('transformer-nano', false), model('transformer-nano'))).toBeNull()
    for (const id of ['vector-gate-nano', 'linear-attention-nano'])
      expect(insideOf(await traceOf(id, true), model(id)), id).toMatchObject({ kind: 'decay', state: true })
  })

  it('of an LSTM is the forget gates of its layers, and no table', async () => {
    const inside = insideOf(await traceOf('lstm-2015-nano', true), model('lstm-2015-nano'))
    const { layers, channels } = model('lstm-2015-nano')!.architecture
    expect(inside).toMatchObject({
      kind: 'decay',
      state: false,
      trace: { shape: { layers, keys: channels, values: 0 } },
    })
  })

  it('is named by layers and channels where the state is a vector, by heads and keys where it is a table', async () => {
    const named = async (id: string) => unitOf(insideOf(await traceOf(id, true), model(id))!.trace.shape!)
    for (const id of ['lstm-2015-nano', 'min-gru', 'min-gru-fixed']) {
      const { of, many, place } = await named(id)
      expect(of, id).toBe(`of a layer, mean over its ${model(id).architecture.channels} channels`)
      expect([many, place({ layer: 1, head: 0 })], id).toEqual(['layers', 'layer 1'])
    }
    const { of, many, place } = await named('vector-gate-nano')
    expect([of, many, place({ layer: 1, head: 0 })]).toEqual(['of a head, mean over its 32 keys', 'heads', 'L1 H0'])
  })

  it('of a delta rule has one decay a head, and no state that lesson 5 could rebuild', async () => {
    const inside = insideOf(await traceOf('gated-delta', true), model('gated-delta'))
    expect(inside).toMatchObject({ kind: 'decay', state: false, trace: { shape: { keys: 1 } } })
  })
})
