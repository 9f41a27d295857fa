import { describe, expect, it } from 'vitest'
import { collect, fixtureOf, nano, testEngine } from '../testing'
import { SCORE_LIMIT, SLIDE_KEEPS } from './limits'
import { scorable, windowsOf } from './score'
import { decode } from './tokenizer'

const story = 'Once upon a time, there was a small green boat. '
const gated = nano.find(({ gate }) => gate === 'data-dependent')!
const attention = nano.find(({ mixer }) => mixer === 'attention')!
const engine = testEngine()

describe.each(nano)('running $id', ({ id, probes, lesion }) => {
  it('gives the prompt back first, then as many symbols as asked, each with a distribution', async () => {
    const model = await engine.load(id)
    const frames = await collect(model.run(story, { maxTokens: 5 }))
    expect(frames.map(({ t }) => t)).toEqual(frames.map((_, i) => i))
    expect(decode(frames.map(({ token }) => token)).startsWith(story)).toBe(true)
    expect(frames.filter(({ origin }) => origin === 'model')).toHaveLength(5)
    expect(frames[0]!.bits).toBeNull()
    frames.slice(1).forEach(({ token, bits }, i) => {
      expect(bits).toBeCloseTo(-Math.log2(frames[i]!.probes.next![token]!), 3)
    })
    for (const { probes } of frames) expect(probes.next!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4)
    await model.release()
  })

  it('writes the same text for the same seed, and another for another', async () => {
    const model = await engine.load(id)
    const text = async (seed: number) =>
      decode((await collect(model.run(story, { seed, maxTokens: 40, temperature: 1 }))).map(({ token }) => token))
    expect(await text(4)).toBe(await text(4))
    expect(await text(4)).not.toBe(await text(5))
    await model.release()
  })

  it('carries the probes that the catalog names, of the right width, when asked', async () => {
    const model = await engine.load(id)
    const [frame] = await collect(model.run('Hi', { maxTokens: 0, probes: true }))
    const expected = Object.fromEntries(
      probes.map(({ name, layers, heads, width }) => [
        name === 'log_decay' ? 'decay' : name,
        layers.length * heads * (width ?? 2), // attention: a weight for each of the two tokens
      ]),
    )
    const { next, ...own } = frame!.probes
    expect(Object.fromEntries(Object.entries(own).map(([name, row]) => [name, row.length]))).toEqual(expected)
    for (const alpha of own.decay ?? []) expect(alpha > 0 && alpha <= 1).toBe(true)
    const looked = (await collect(model.run('Hi', { maxTokens: 1, probes: true }))).map(
      ({ probes }) => probes.attention,
    )
    looked.forEach((rows, t) => {
      if (!rows) return
      const width = Math.max(2, t + 1)
      for (let at = 0; at < rows.length; at += width) {
        const row = rows.subarray(at, at + width)
        expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5)
        expect([...row.subarray(t + 1)].every((weight) => weight === 0)).toBe(true)
      }
    })
    const [plain] = await collect(model.run('Hi', { maxTokens: 0 }))
    expect(Object.keys(plain!.probes)).toEqual(['next'])
    await model.release()
  })

  it('keeps the attention of a text of 512 symbols, and says what to do with a longer one', async () => {
    const model = await engine.load(id)
    const reading = collect(model.run('ab '.repeat(171), { maxTokens: 0, probes: true }))
    if (probes.some(({ name }) => name === 'attention'))
      await expect(reading).rejects.toMatchObject({ code: 'prompt-too-long' })
    else expect(await reading).toHaveLength(513)
    expect(await collect(model.run('ab '.repeat(171), { maxTokens: 0 }))).toHaveLength(513)
    await model.release()
  })

  it('reads a prompt of several batches as it reads it in one breath: run and score agree', async () => {
    const model = await engine.load(id)
    const text = story.repeat(25).slice(0, 1100)
    const frames = await collect(model.run(text, { maxTokens: 0 }))
    const { bits, bitsPerByte, bytes } = await model.score(text)
    expect(bytes).toBe(1100)
    expect(bits[0]).toBeCloseTo(Math.log2(96), 5)
    frames.slice(1).forEach((frame, i) => {
      expect(frame.bits).toBeCloseTo(bits[i + 1]!, 3)
    })
    expect(bitsPerByte).toBeCloseTo(bits.reduce((a, b) => a + b, 0) / 1100, 5)
    await model.release()
  })

  it('reads a text step by step, in chunks and all at once: the same logits, and as many calls as that takes', async () => {
    const model = await engine.load(id)
    const text = story.repeat(3).slice(0, 100)
    const whole = await model.score(text)
    expect(whole.calls).toHaveLength(1)
    for (const [chunk, calls] of [
      [1, 100],
      [32, 4],
    ] as const) {
      const read = await model.score(text, { chunk })
      expect(read.calls).toHaveLength(calls)
      expect(read.ms).toBeCloseTo(
        read.calls.reduce((a, b) => a + b, 0),
        3,
      )
      read.last.forEach((logit, i) => {
        expect(Math.abs(logit - whole.last[i]!)).toBeLessThan(1e-4)
      })
    }
    const [frame] = (await collect(model.run(text, { maxTokens: 0 }))).slice(-1)
    const powers = whole.last.map(Math.exp)
    const sum = powers.reduce((a, b) => a + b, 0)
    frame!.probes.next!.forEach((p, i) => {
      expect(p).toBeCloseTo(powers[i]! / sum, 4)
    })
    for (const chunk of [0, 1.5, 513]) await expect(model.score(text, { chunk })).rejects.toThrow(/1 to 512/)
    await model.release()
  })

  it(lesion ? 'has a lesion that changes what it expects' : 'says that it has no gate to hold', async () => {
    const model = await engine.load(id)
    const held = collect(model.run(story, { gate: 'lesion', maxTokens: 0, probes: true }))
    if (lesion) {
      expect((await model.score(story, { gate: 'lesion' })).bitsPerByte).not.toBe(
        (await model.score(story)).bitsPerByte,
      )
      const decaysOf = (frames: Awaited<typeof held>) => new Set(frames.map(({ probes }) => probes.decay!.join()))
      expect(decaysOf(await held).size).toBe(1)
      const own = await collect(model.run(story, { maxTokens: 0, probes: true }))
      expect(decaysOf(own).size).toBeGreaterThan(1)
    } else await expect(held).rejects.toMatchObject({ message: expect.stringContaining('no gate') })
    await model.release()
  })
})

describe('what a reader can do wrong', () => {
  it.each([
    ['', 'empty-prompt'],
    ['a'.repeat(100_000), 'prompt-too-long'],
    ['caf\u00e9', 'unknown-symbol'],
  ])('prompt %#: a clear error, and the model stays usable', async (prompt, code) => {
    const model = await engine.load(gated.id)
    await expect(collect(model.run(prompt))).rejects.toMatchObject({ code })
    expect(await collect(model.run('Still here', { maxTokens: 3 }))).toHaveLength(13)
    await model.release()
  })

  it('a model that is not there is named with those that are', async () => {
    await expect(engine.load('nobody')).rejects.toMatchObject({
      code: 'unknown-model',
      message: expect.stringContaining(gated.id),
    })
  })

  it('WebGPU asked for by name where there is none', async () => {
    await expect(engine.load(gated.id, { backend: 'webgpu' })).rejects.toMatchObject({ code: 'no-webgpu' })
  })

  it('a prompt beyond the positions of a Transformer; a recurrent model reads it', async () => {
    const long = story.repeat(200).slice(0, 8200)
    const transformer = await engine.load(attention.id)
    await expect(collect(transformer.run(long))).rejects.toMatchObject({ code: 'context-full' })
    await transformer.release()
    const recurrent = await engine.load(gated.id)
    expect(await collect(recurrent.run(long, { maxTokens: 1 }))).toHaveLength(8201)
    await recurrent.release()
  })

  it('writing up to the end of a Transformer: the frames stay, then the error', async () => {
    const transformer = await engine.load(attention.id)
    let last = -1
    const run = async () => {
      for await (const { t } of transformer.run(story.repeat(200).slice(0, 8190), { maxTokens: 10 })) last = t
    }
    await expect(run()).rejects.toMatchObject({ code: 'context-full' })
    expect(last).toBe(8191)
    await transformer.release()
  })

  it('a window that slides goes on with its last symbols alone, and says what it holds', async () => {
    const transformer = await engine.load(attention.id)
    const frames = await collect(transformer.run(story.repeat(200).slice(0, 8190), { maxTokens: 10, beyond: 'slide' }))
    expect(frames.map(({ t }) => t)).toEqual(frames.map((_, i) => i))
    expect(frames).toHaveLength(8200)
    const [before, after] = [frames[8191]!, frames[8192]!]
    expect(after.bytes / before.bytes).toBeCloseTo((SLIDE_KEEPS + 1) / 8192, 10)
    const window = decode(Int32Array.from(frames.slice(8192 - SLIDE_KEEPS, 8193), ({ token }) => token))
    const fresh = await collect(transformer.run(window, { maxTokens: 0 }))
    after.probes.next!.forEach((p, i) => {
      expect(Math.abs(p - fresh.at(-1)!.probes.next![i]!)).toBeLessThan(1e-5)
    })
    await transformer.release()
  })

  it('a text to score that is too long for a page', () => {
    expect(() => scorable('a'.repeat(SCORE_LIMIT + 1))).toThrow('200,001')
    expect(() => scorable('')).toThrow('no text')
  })
})

describe('stopping', () => {
  it('ends quietly within one token of an abort, and the next run is as if nothing had been', async () => {
    const model = await engine.load(gated.id)
    const whole = await collect(model.run(story, { maxTokens: 30 }))
    const controller = new AbortController()
    const frames = []
    for await (const frame of model.run(story, { maxTokens: 30, signal: controller.signal })) {
      frames.push(frame)
      if (frame.t === story.length + 4) controller.abort()
    }
    expect(frames).toHaveLength(story.length + 5)
    const again = await collect(model.run(story, { maxTokens: 30 }))
    expect(again.map(({ token }) => token)).toEqual(whole.map(({ token }) => token))
    await model.release()
  })

  it('two runs at once do not disturb each other', async () => {
    const model = await engine.load(gated.id)
    const alone = await collect(model.run(story, { maxTokens: 20, seed: 2 }))
    const [one] = await Promise.all([
      collect(model.run(story, { maxTokens: 20, seed: 2 })),
      collect(model.run('Another story. ', { maxTokens: 20, seed: 3, probes: true })),
    ])
    expect(one.map(({ token }) => token)).toEqual(alone.map(({ token }) => token))
    await model.release()
  })
})

describe('windows of a long text', () => {
  it('a Transformer counts every symbol once, each beyond the first window with half a window before it', () => {
    const windows = windowsOf(10_000, true)
    expect(windows[0]).toEqual({ from: 0, first: 0, to: 4096 })
    let counted = 0
    for (const { from, first, to } of windows) {
      expect(first).toBe(counted)
      expect(to - from).toBeLessThanOrEqual(4096)
      if (first > 0) expect(first - from).toBe(2048)
      counted = to
    }
    expect(counted).toBe(10_000)
    expect(windowsOf(10_000, false)).toEqual([{ from: 0, first: 0, to: 10_000 }])
  })
})

describe('the engine and the fixture', () => {
  it.each(nano)('$id: next is what PyTorch expects', async ({ id }) => {
    const fixture = await fixtureOf(id)
    const logits = fixture.get('logits')!.data
    const model = await engine.load(id)
    const frames = await collect(model.run(decode(fixture.get('tokens')!.data), { maxTokens: 0 }))
    for (const { t, probes } of frames) {
      const row = [...logits.subarray(t * 96, (t + 1) * 96)].map(Math.exp)
      const sum = row.reduce((a, b) => a + b, 0)
      row.forEach((x, i) => {
        expect(Math.abs(probes.next![i]! - x / sum)).toBeLessThan(1e-4)
      })
    }
    await model.release()
  })
})
