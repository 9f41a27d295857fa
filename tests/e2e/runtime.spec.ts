/** The runtime in a real browser, from the built site under a sub-path: worker, both backends, parity with PyTorch. What goes wrong: trouble-*.spec.ts. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { preview } from 'vite'
import type { Engine, Model } from '../../models/runtime/api'
import { FRAMES_IN_FLIGHT } from '../../models/runtime/limits'
import type { Frame } from '../../models/trace'
import { counting } from '../../scripts/live-buffers'
import { heapOfWorkers } from '../../scripts/worker-heap'
import { backendOf, model, prelude, story, write } from './engine'

declare const bench: { createEngine(): Engine }

const fixtures = join(import.meta.dirname, '..', '..', 'models', 'fixtures')

const strangers: string[] = []
test.beforeEach(({ page, baseURL }) => {
  strangers.length = 0
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(new URL(baseURL!).origin) && !/^(blob|data):/.test(url)) strangers.push(url)
  })
})
test.afterEach(() => expect(strangers, 'requests to other hosts').toEqual([]))

test('@webgpu once both backends are measured, a run goes where symbols are written faster, and writes the same', async ({
  page,
}) => {
  await page.goto('bench.html')
  const found = await page.evaluate(
    async ([id, prompt]) => {
      const engine = bench.createEngine()
      try {
        const loaded = await engine.load(id)
        const text = async () => {
          const tokens: number[] = []
          for await (const frame of loaded.run(prompt, { seed: 1, maxTokens: 12 })) tokens.push(frame.token)
          return { tokens, backend: loaded.backend }
        }
        const first = await text()
        while (!loaded.backendReason.startsWith('Measured')) await new Promise((again) => setTimeout(again, 50))
        return { first, second: await text(), reason: loaded.backendReason }
      } finally {
        engine.dispose()
      }
    },
    [model, story] as const,
  )
  expect(found.first.backend).toBe('webgpu')
  expect(found.second.tokens).toEqual(found.first.tokens)
  const [graphics, processor] = [...found.reason.matchAll(/([\d.]+)(?: to write)? on the/g)].map(([, ms]) => Number(ms))
  expect(found.second.backend).toBe(processor! < graphics! ? 'wasm' : 'webgpu')
})

test('every nano model is what PyTorch computed, and is timed through the worker', async ({ page }, { project }) => {
  await page.route('**/fixtures/*.bin', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1)!
    await route.fulfill({ body: await readFile(join(fixtures, name)) })
  })
  const reports: Record<string, unknown>[] = []
  await page.route('**/report', async (route) => {
    reports.push(route.request().postDataJSON())
    await route.fulfill({ status: 204 })
  })
  const ids = ['transformer-nano', 'linear-attention-nano', 'fixed-decay-nano', 'vector-gate-nano']
  await page.goto(
    `bench.html?models=${ids.join()}&backend=${backendOf(project.name)}&parts=decode,verify&tokens=4&at=64`,
  )
  await expect
    .poll(() => reports.find((report) => 'done' in report || 'error' in report), { timeout: 230_000 })
    .toBeTruthy()
  expect(reports.filter((report) => 'error' in report)).toEqual([])
  expect(reports.filter((report) => 'passed' in report)).toHaveLength(4)
  for (const report of reports.filter((report) => 'worst' in report))
    expect(report, JSON.stringify(report)).toHaveProperty('passed', true)
  // On a graphics device every recurrent model writes its symbols as captured commands; the processor has none.
  for (const part of ['decode', 'passed']) {
    const captured = reports.filter((report) => part in report && report.uncaptured === null)
    expect(captured.map((report) => report.model)).toEqual(backendOf(project.name) === 'webgpu' ? ids.slice(1) : [])
  }
  for (const report of reports.filter((report) => 'decode' in report))
    expect(report.backend).toBe(backendOf(project.name))
})

test('takes WebGPU where there is an adapter, else WebAssembly, and says why; one seed writes one text', async ({
  page,
}, { project }) => {
  await page.goto('bench.html')
  const first = await write(page, { seed: 3 })
  expect(first).toMatchObject({ backend: backendOf(project.name) })
  expect(first.reason).toMatch(backendOf(project.name) === 'webgpu' ? /graphics adapter/ : /WebAssembly/)
  expect(first.tokens).toHaveLength(story.length + 12)
  expect(first.bytes).toBe(first.held)
  expect((await write(page, { seed: 3 })).tokens).toEqual(first.tokens)
  expect((await write(page, { seed: 4 })).tokens).not.toEqual(first.tokens)
})

test('WebGPU by name where there is none is a clear error', { tag: '@wasm' }, async ({ page }) => {
  await page.goto('bench.html')
  expect(await write(page, { backend: 'webgpu' })).toMatchObject({
    error: 'no-webgpu',
    message: expect.stringContaining('WebGPU'),
  })
})

test('bad prompts are refused in words and leave the model usable', async ({ page }) => {
  await page.goto('bench.html')
  const codes = []
  for (const prompt of ['', 'x'.repeat(100_000), 'caf\u00e9'])
    codes.push((await write(page, { backend: 'wasm', prompt })).error)
  expect(codes).toEqual(['empty-prompt', 'prompt-too-long', 'unknown-symbol'])
})

test('a reader who pauses holds the model back, and an abort stops it within a token', async ({ page }) => {
  await page.goto('bench.html')
  const { read, after } = await page.evaluate(async (prompt) => {
    // The cache of a Transformer shows how far the worker has read.
    const loaded = await bench.createEngine().load('transformer-nano', { backend: 'wasm' })
    const controller = new AbortController()
    let read = 0
    let after = 0
    for await (const frame of loaded.run(prompt, { maxTokens: 5000, signal: controller.signal })) {
      if (controller.signal.aborted) after++
      if (frame.t !== prompt.length + 10) continue
      // Thousands of times what a token takes: without brakes the worker would be far ahead.
      await new Promise((resolve) => setTimeout(resolve, 2000))
      read = (await loaded.ledger()).memory[0]!.shape[2]!
      controller.abort()
    }
    return { read, after }
  }, story)
  expect(read).toBeGreaterThan(story.length + 10)
  expect(read).toBeLessThanOrEqual(story.length + 10 + FRAMES_IN_FLIGHT + 2)
  expect(after).toBe(0)
})

test('symbols are captured commands; where those cannot be, the same text and the reason', { tag: '@webgpu' }, async ({
  page,
}) => {
  const written = () =>
    page.evaluate(
      async ([id, prompt]) => {
        const engine = bench.createEngine()
        const loaded = await engine.load(id, { backend: 'webgpu' })
        const write = async (seed: number) => {
          const tokens: number[] = []
          for await (const { token } of loaded.run(prompt, { maxTokens: 20, seed })) tokens.push(token)
          return tokens
        }
        // Two at once: their steps take turns on one session.
        const tokens = await Promise.all([write(9), write(10)])
        const { memory, copies, captured, uncaptured } = await loaded.ledger()
        engine.dispose()
        return { tokens, state: memory.reduce((sum, { bytes }) => sum + bytes, 0), copies, captured, uncaptured }
      },
      [model, story] as const,
    )
  await page.goto('bench.html')
  const { tokens, state, ...captured } = await written()
  expect(captured).toMatchObject({ copies: 2, uncaptured: null })
  expect(captured.captured).toBeGreaterThan(2 * state)
  // Only a captured step writes whole numbers into a buffer.
  await prelude(
    page,
    'if(self.GPUQueue){const write=GPUQueue.prototype.writeBuffer;GPUQueue.prototype.writeBuffer=function(b,o,d,...r){' +
      'if(d instanceof Int32Array)throw new Error("driver naps");return write.call(this,b,o,d,...r)}};',
  )
  await page.goto('bench.html')
  expect(await written()).toEqual({ tokens, state, copies: 1, captured: 0, uncaptured: 'driver naps' })
})

test('a hybrid writes past the room of its caches by captured commands, the same symbols as on the processor', {
  tag: '@webgpu',
}, async ({ page }) => {
  await page.goto('bench.html')
  const found = await page.evaluate(async (prompt) => {
    const engine = bench.createEngine()
    const write = async (backend: 'wasm' | 'webgpu') => {
      const loaded = await engine.load('hybrid', { backend })
      const run = async (text: string, seed: number) => {
        const frames: Frame[] = []
        for await (const frame of loaded.run(text, { maxTokens: 8, seed })) frames.push(frame)
        return { tokens: frames.map(({ token }) => token), ms: frames.slice(-8).map(({ ms }) => ms) }
      }
      // Two at once, of which one outgrows the 512 positions of its cache while the other writes.
      const [long, short] = await Promise.all([run(prompt.slice(0, 508), 9), run(prompt.slice(0, 40), 10)])
      return { tokens: [long.tokens, short.tokens], ms: long.ms, uncaptured: (await loaded.ledger()).uncaptured }
    }
    const both = { wasm: await write('wasm'), webgpu: await write('webgpu') }
    engine.dispose()
    return both
  }, story.repeat(20))
  expect(found.webgpu.uncaptured).toBeNull()
  expect(found.webgpu.tokens).toEqual(found.wasm.tokens)
  // The fifth symbol, at position 512, had to wait for a larger cache, and says so.
  expect(found.webgpu.ms.indexOf(Math.max(...found.webgpu.ms))).toBe(4)
})

test('a model that is released leaves no weights on the device, also while another is open', {
  tag: '@webgpu',
}, async ({ page, browser }) => {
  await prelude(page, counting)
  await page.goto('bench.html')
  await page.exposeFunction('collect', () => heapOfWorkers(browser))
  const { weights, held, texts } = await page.evaluate(
    async ([open, prompt]) => {
      const buffers = new BroadcastChannel('buffers')
      /** Number and bytes, once what nothing names is gone. */
      const ask = async () => {
        await (globalThis as unknown as { collect(): Promise<number> }).collect()
        return new Promise<[number, number]>((resolve) => {
          buffers.onmessage = ({ data }) => resolve(data)
          buffers.postMessage('count')
        })
      }
      const engine = bench.createEngine()
      const write = async (model: Model) => {
        let text = ''
        for await (const { token } of model.run(prompt, { maxTokens: 4, seed: 9 })) text += ` ${token}`
        return text
      }
      const other = await engine.load(open, { backend: 'webgpu' })
      const texts = [await write(other)]
      const held: [number, number][] = []
      let weights = 0
      for (let i = 0; i < 3; i++) {
        const model = await engine.load('transformer-nano', { backend: 'webgpu' })
        await write(model)
        weights = (await model.ledger()).weights
        await model.release()
        texts.push(await write(other))
        held.push(await ask())
      }
      engine.dispose()
      return { weights, held, texts }
    },
    [model, story] as const,
  )
  const [, [number, bytes], [later, laterBytes]] = held as [[number, number], [number, number], [number, number]]
  expect(laterBytes - bytes).toBeLessThan(weights / 10)
  expect(later).toBe(number)
  expect(new Set(texts).size, 'the other one goes on as before').toBe(1)
})

test('captured commands make no buffers on the device, however long the text', { tag: '@webgpu' }, async ({ page }) => {
  await prelude(
    page,
    'if(self.GPUDevice){let made=0;const make=GPUDevice.prototype.createBuffer;GPUDevice.prototype.createBuffer=' +
      'function(d){made++;return make.call(this,d)};const asked=new BroadcastChannel("buffers");' +
      'asked.onmessage=()=>asked.postMessage(made)};',
  )
  await page.goto('bench.html')
  const made = await page.evaluate(
    async ([id, prompt]) => {
      const buffers = new BroadcastChannel('buffers')
      const ask = () =>
        new Promise<number>((resolve) => {
          buffers.onmessage = ({ data }) => resolve(data)
          buffers.postMessage('how many')
        })
      const engine = bench.createEngine()
      const loaded = await engine.load(id, { backend: 'webgpu' })
      const counts: number[] = []
      for await (const { t } of loaded.run(prompt, { maxTokens: 260, seed: 9 }))
        if ([prompt.length + 50, prompt.length + 250].includes(t)) counts.push(await ask())
      engine.dispose()
      return counts
    },
    [model, story] as const,
  )
  expect(made[0]).toBeGreaterThan(0)
  expect(made[1]).toBe(made[0])
})

test('a text longer than a cache has room for is read alike on both backends', { tag: '@webgpu' }, async ({ page }) => {
  await page.goto('bench.html')
  const [wasm, webgpu] = await page.evaluate(async (prompt) => {
    const engine = bench.createEngine()
    const score = async (backend: 'wasm' | 'webgpu') =>
      Array.from((await (await engine.load('transformer-nano', { backend })).score(prompt)).bits)
    const bits = [await score('wasm'), await score('webgpu')]
    engine.dispose()
    return bits
  }, story.repeat(25))
  for (const [i, bits] of wasm!.entries()) expect(webgpu![i], `symbol ${i}`).toBeCloseTo(bits, 3)
})

test('a graphics device reads 2,048 symbols a call where memory is a state, and the same numbers come out', {
  tag: '@webgpu',
}, async ({ page }) => {
  await page.goto('bench.html')
  const [long, short] = await page.evaluate(
    async ([id, text]) => {
      const engine = bench.createEngine()
      const loaded = await engine.load(id, { backend: 'webgpu' })
      const read = async (chunk?: number) => {
        const { bits, last, calls } = await loaded.score(text, chunk ? { chunk } : {})
        return { bits: [...bits], last: [...last], calls: calls.length }
      }
      const both = [await read(), await read(512)]
      engine.dispose()
      return both
    },
    [model, story.repeat(45).slice(0, 2100)] as const,
  )
  expect([long!.calls, short!.calls]).toEqual([2, 5])
  for (const what of ['bits', 'last'] as const)
    for (const [i, number] of short![what].entries())
      expect(Math.abs(long![what][i]! - number), `${what} ${i}`).toBeLessThan(1e-3)
})

test('an isolated page reads with threads, and the same numbers come out @wasm', async ({ page }) => {
  const scores = () =>
    page.evaluate(
      async ([id, text]) => {
        const engine = bench.createEngine()
        try {
          const { bits } = await (await engine.load(id, { backend: 'wasm' })).score(text)
          return { isolated: crossOriginIsolated, bits: [...bits] }
        } finally {
          engine.dispose()
        }
      },
      [model, story.repeat(8)] as const,
    )
  await page.goto('bench.html')
  const plain = await scores()
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
  const host = await preview({ logLevel: 'silent', preview: { port: 4520, strictPort: true, headers } })
  try {
    await page.goto('http://localhost:4520/bench.html')
    const threaded = await scores()
    expect([plain.isolated, threaded.isolated]).toEqual([false, true])
    threaded.bits.forEach((bits, i) => {
      expect(Math.abs(bits - plain.bits[i]!)).toBeLessThan(1e-4)
    })
  } finally {
    await host.close()
    strangers.length = 0
  }
})

test('the page may run WebAssembly, and nothing of others and no text as code', async ({ page }) => {
  await page.goto('bench.html')
  const refused = await page.evaluate(async () => {
    const found: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective))
    await fetch('https://elsewhere.invalid/').catch(() => undefined)
    // From a task of the page's own: what a test driver evaluates is exempt.
    setTimeout(() => {
      try {
        new Function('return 1')()
        found.push('text ran as code')
      } catch {}
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    return found
  })
  expect(refused).toEqual(expect.arrayContaining(['connect-src', 'script-src']))
  expect(refused).not.toContain('text ran as code')
})
