/**
 * What browsers do to a run, each in a real one: files that fail, storage that is not there, workers and devices that die, memory
 * that is refused, a page that is put to sleep. Every time the run goes on with the same text, or says in words what to do.
 */

import { expect, type Page, test } from '@playwright/test'
import { preview } from 'vite'
import type { Engine, Model } from '../../models/runtime/api'
import { backendOf, model, prelude, story, write } from './engine'

declare const bench: { createEngine(): Engine }

/** Puts an engine with a model into the page, as `engine` and `model`. */
const open = (page: Page, backend: 'auto' | 'wasm' | 'webgpu', id = model) =>
  page.evaluate(
    async ([id, backend]) => {
      const engine = bench.createEngine()
      Object.assign(globalThis, { engine, model: await engine.load(id, { backend }) })
    },
    [id, backend] as const,
  )

/** What the engine in the page writes; `signals` at a position are posted to the preludes. */
const run = (page: Page, { prompt = story, at = -1, signal = '', maxTokens = 90 } = {}) =>
  page.evaluate(
    async ([prompt, at, signal, maxTokens]) => {
      const { model } = globalThis as unknown as { model: Model }
      const tokens: number[] = []
      try {
        for await (const { token, t } of model.run(prompt, { maxTokens, seed: 9 })) {
          if (t !== tokens.length) throw new Error(`frame ${t} after ${tokens.length}`)
          tokens.push(token)
          if (t === prompt.length + at) new BroadcastChannel(signal).postMessage('now')
        }
        return { tokens, code: null, message: '' }
      } catch (error) {
        return { tokens, code: (error as { code?: string }).code ?? 'none', message: (error as Error).message }
      }
    },
    [prompt, at, signal, maxTokens] as const,
  )

test.describe('files', () => {
  test('a damaged or missing file is named, and the next load works', async ({ page }) => {
    let answer: 'damaged' | 'missing' | 'whole' = 'damaged'
    await page.route('**/weights.bin', async (route) => {
      if (answer === 'missing') return route.fulfill({ status: 404, body: 'nothing here' })
      const body = await (await route.fetch()).body()
      if (answer === 'damaged') body[1000]! ^= 1
      await route.fulfill({ body })
    })
    await page.goto('bench.html')
    expect(await write(page, { backend: 'wasm' })).toMatchObject({
      error: 'damaged',
      message: expect.stringContaining('weights.bin'),
    })
    answer = 'missing'
    expect(await write(page, { backend: 'wasm' })).toMatchObject({
      error: 'download',
      message: expect.stringContaining('404'),
    })
    answer = 'whole'
    expect(await write(page, { backend: 'wasm' })).toMatchObject({ backend: 'wasm' })
    // Kept by now: what the server does no longer matters.
    answer = 'missing'
    expect(await write(page, { backend: 'wasm' })).toMatchObject({ backend: 'wasm' })
  })

  test('a download that is cut half-way is tried once more, then said in words', async ({ page }) => {
    let cuts = 0
    let asked = 0
    const port = Number(process.env.E2E_PORT ?? 4519) + 1
    const host = await preview({
      logLevel: 'silent',
      preview: { port, strictPort: true },
      plugins: [
        {
          name: 'cuts the line',
          configurePreviewServer({ middlewares }) {
            middlewares.use((request, response, next) => {
              if (!request.url?.includes('weights.bin')) return next()
              asked++
              if (cuts-- <= 0) return next()
              response.writeHead(200, { 'content-length': '100000' })
              response.write(new Uint8Array(50_000), () => response.destroy())
            })
          },
        },
      ],
    })
    try {
      await page.goto(`http://localhost:${port}/bench.html`)
      cuts = 2
      expect(await write(page, { backend: 'wasm' })).toMatchObject({
        error: 'download',
        message: expect.stringMatching(/weights\.bin.*recorded figures still work.*try again/s),
      })
      expect(asked).toBe(2)
      cuts = 1
      expect((await write(page, { backend: 'wasm' })).tokens).toHaveLength(story.length + 12)
      expect(asked).toBe(4)
    } finally {
      await host.close()
    }
  })

  test('a runtime that arrives damaged is said in words, and the next load starts it anew', async ({ page }) => {
    let damaged = true
    await page.route('**/*.wasm', async (route) => {
      const body = await (await route.fetch()).body()
      if (damaged) body.fill(1, 100_000, 200_000)
      await route.fulfill({ body, contentType: 'application/wasm' })
    })
    await page.goto('bench.html')
    const load = () =>
      page.evaluate(async (id) => {
        const global = globalThis as unknown as { engine: Engine }
        global.engine ??= bench.createEngine()
        return global.engine.load(id, { backend: 'wasm' }).then(
          () => 'loaded',
          (error) => error.message,
        )
      }, model)
    expect(await load()).toMatch(/could not start.*Load the model again/s)
    damaged = false
    expect(await load()).toBe('loaded')
  })

  test('full storage and none at all only cost the next visit a download', async ({ page }) => {
    for (const storage of [
      'Cache.prototype.put=()=>Promise.reject(new DOMException("full","QuotaExceededError"))',
      'CacheStorage.prototype.open=()=>Promise.reject(new DOMException("private","SecurityError"))',
      'Object.defineProperty(self,"caches",{value:undefined})',
    ]) {
      await prelude(page, storage)
      await page.goto('bench.html')
      expect(await write(page, { backend: 'wasm' })).toMatchObject({ backend: 'wasm' })
    }
  })
})

test.describe('workers', () => {
  test('one that dies is replaced and the run goes on with the same text; twice is said in words', async ({ page }) => {
    await page.goto('bench.html')
    const result = await page.evaluate(
      async ([id, prompt]) => {
        const started: Worker[] = []
        const Plain = Worker
        globalThis.Worker = class extends Plain {
          constructor(...args: ConstructorParameters<typeof Worker>) {
            super(...args)
            started.push(this)
          }
        }
        const kill = () => started.at(-1)!.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }))
        const engine = bench.createEngine()
        const loaded: Model = await engine.load(id, { backend: 'wasm' })
        /** Text of a run whose workers die at these positions. */
        const write = async (...deaths: number[]) => {
          const tokens: number[] = []
          for await (const frame of loaded.run(prompt, { maxTokens: 150, seed: 9 })) {
            if (frame.t !== tokens.length) throw new Error(`frame ${frame.t} after ${tokens.length}`)
            tokens.push(frame.token)
            if (deaths[0] === frame.t) {
              deaths.shift()
              kill()
            }
          }
          return tokens
        }
        const whole = await write()
        const resumed = await write(prompt.length + 20)
        let code = ''
        await write(prompt.length, prompt.length + 90).catch((error) => {
          code = error.code
        })
        const after = await write()
        engine.dispose()
        return {
          same: String(whole) === String(resumed) && String(whole) === String(after),
          code,
          workers: started.length,
        }
      },
      [model, story] as const,
    )
    expect(result).toEqual({ same: true, code: 'worker', workers: 4 })
  })

  test('one that ends without a word is noticed, and the run goes on with the same text', async ({ page }) => {
    await prelude(page, 'new BroadcastChannel("end").onmessage=()=>self.close()')
    await page.goto('bench.html')
    await open(page, 'wasm')
    const whole = await run(page)
    expect(whole.tokens).toHaveLength(story.length + 90)
    expect(await run(page, { at: 5, signal: 'end' })).toEqual(whole)
  })
})

test.describe('memory', () => {
  const refusing =
    'let refused=false;new BroadcastChannel("refuse").onmessage=()=>{refused=true};' +
    'const grow=WebAssembly.Memory.prototype.grow;WebAssembly.Memory.prototype.grow=function(n){' +
    'if(refused)throw new RangeError("no more");return grow.call(this,n)};'
  const inWords = { message: expect.stringMatching(/no more memory.*Close other tabs/s) }

  test('refused while a model starts: said in words, and a smaller one starts', async ({ page }) => {
    await prelude(page, `${refusing}refused=true`)
    await page.goto('bench.html')
    expect(await write(page, { model: 'vector-gate', backend: 'wasm' })).toMatchObject({ error: 'memory', ...inWords })
    expect((await write(page, { backend: 'wasm' })).tokens).toHaveLength(story.length + 12)
  })

  test('refused in the middle of a text: said in words, and a shorter text is read', async ({ page }) => {
    await prelude(page, refusing)
    await page.goto('bench.html')
    await open(page, 'wasm', 'vector-gate')
    const read = (text: string) =>
      page.evaluate(
        (text) =>
          (globalThis as unknown as { model: Model }).model.score(text).then(
            ({ bytes }) => bytes,
            ({ code, message }) => ({ code, message }),
          ),
        text,
      )
    await page.evaluate(() => new BroadcastChannel('refuse').postMessage('now'))
    expect(await read(story.repeat(40))).toMatchObject({ code: 'memory', ...inWords })
    expect(await read(story)).toBe(story.length)
  })

  test('none at all for the runtime: said in words, and the next load tries again', async ({ page }) => {
    const none = 'WebAssembly.Memory=class{constructor(){throw new RangeError("could not allocate memory")}}'
    await prelude(page, none)
    await page.goto('bench.html')
    expect(await write(page, { backend: 'wasm' })).toMatchObject({
      message: expect.stringContaining('allocate memory'),
    })
    await page.unroute('**/assets/worker-*.js')
    expect((await write(page, { backend: 'wasm' })).tokens).toHaveLength(story.length + 12)
  })

  test('refused by the graphics device: the processor takes over, or a new worker goes on where it was', {
    tag: '@webgpu',
  }, async ({ page }) => {
    // A buffer beyond the limits of the device is what a full device answers like: an error that nobody awaits.
    const full =
      'let full=false;new BroadcastChannel("full").onmessage=()=>{full=true};if(self.GPUDevice){' +
      'const make=GPUDevice.prototype.createBuffer;GPUDevice.prototype.createBuffer=function(d){' +
      'return make.call(this,full?{...d,mappedAtCreation:false,size:2**50}:d)}};'
    await prelude(page, `${full}full=true`)
    await page.goto('bench.html')
    expect(await write(page)).toMatchObject({ backend: 'wasm', reason: expect.stringContaining('WebGPU was tried') })
    await prelude(page, full)
    await page.goto('bench.html')
    await open(page, 'webgpu', 'transformer-nano')
    // Beyond 512 positions the cache wants more room.
    const long = { prompt: story.repeat(10), maxTokens: 520 - 10 * story.length }
    const whole = await run(page, long)
    expect(whole.tokens).toHaveLength(520)
    let workers = 0
    page.on('worker', () => workers++)
    expect(await run(page, { ...long, at: 5, signal: 'full' })).toEqual(whole)
    expect(workers, 'a worker for the one that the device took along').toBe(1)
  })
})

test.describe('devices', () => {
  const fragile =
    'if(self.name==="webgpu"){const open=GPUAdapter.prototype.requestDevice;GPUAdapter.prototype.requestDevice=' +
    'async function(d){const g=await open.call(this,d);new BroadcastChannel("lose").onmessage=()=>g.destroy();return g}}'

  test('one that opens not gives way to WebAssembly, and says so', { tag: '@webgpu' }, async ({ page }) => {
    // The page sees an adapter, the worker is given one that opens no device.
    await prelude(
      page,
      'if(self.name==="webgpu")GPUAdapter.prototype.requestDevice=()=>Promise.reject(new Error("driver asleep"))',
    )
    await page.goto('bench.html')
    expect(await write(page)).toMatchObject({ backend: 'wasm', reason: expect.stringContaining('driver asleep') })
  })

  test('one that is lost is opened again and the run goes on with the same text', { tag: '@webgpu' }, async ({
    page,
  }) => {
    await prelude(page, fragile)
    await page.goto('bench.html')
    await open(page, 'webgpu')
    const whole = await run(page)
    expect(whole.tokens).toHaveLength(story.length + 90)
    expect(await run(page, { at: 5, signal: 'lose' })).toEqual(whole)
  })

  test('a graphics process that crashes takes the device along; the run goes on', { tag: '@webgpu' }, async ({
    page,
    browser,
  }) => {
    await page.goto('bench.html')
    await open(page, 'auto')
    // A device of the page's own tells of the crash.
    await page.evaluate(async () => {
      const device = await (await navigator.gpu.requestAdapter())!.requestDevice()
      Object.assign(globalThis, { lost: device.lost.then(({ reason }) => reason) })
    })
    let over = false
    const crashed = run(page).finally(() => {
      over = true
    })
    // It answers only when the process is there again.
    const devtools = await browser.newBrowserCDPSession()
    void devtools.send('Browser.crashGpuProcess').catch(() => undefined)
    expect(await page.evaluate(() => (globalThis as unknown as { lost: Promise<string> }).lost)).toBe('unknown')
    expect(over, 'it was in the middle of its text').toBe(false)
    const whole = await crashed
    expect(whole).toMatchObject({ code: null })
    expect(whole.tokens).toHaveLength(story.length + 90)
    expect(await run(page)).toEqual(whole)
  })
})

test.describe('the page', () => {
  test('two figures at once get the same share of the device, and a long reading leaves room to a writer', async ({
    page,
  }, { project }) => {
    await page.goto('bench.html')
    const shares = await page.evaluate(
      async ([backend, story]) => {
        const engine = bench.createEngine()
        const models = await Promise.all(
          ['vector-gate-nano', 'transformer-nano'].map((id) => engine.load(id, { backend })),
        )
        const written = [0, 0]
        const stop = new AbortController()
        const count = async (model: Model, i: number) => {
          for await (const { origin } of model.run(story, { maxTokens: 5000, signal: stop.signal })) {
            if (origin === 'model') written[i]!++
            if (written.every((n) => n >= 40)) stop.abort()
          }
        }
        await Promise.all(models.map(count))
        // A text of eight calls is read while the other writes.
        let writing = 0
        let beside = 0
        const end = new AbortController()
        const writer = (async () => {
          for await (const { origin } of models[0]!.run(story, { maxTokens: 5000, signal: end.signal }))
            if (origin === 'model') writing++
        })()
        while (writing === 0) await new Promise((resolve) => setTimeout(resolve, 5))
        const before = writing
        await models[1]!.score('a tale. '.repeat(512))
        beside = writing - before
        end.abort()
        await writer
        engine.dispose()
        return { written, beside }
      },
      [backendOf(project.name), story] as const,
    )
    const [one, two] = shares.written as [number, number]
    expect(Math.max(one, two) / Math.min(one, two), JSON.stringify(shares)).toBeLessThan(1.5)
    expect(shares.beside, 'a symbol for each call of the other, at least').toBeGreaterThanOrEqual(6)
  })
})

test('with no storage at all a lesson opens, and a run that fails loses nothing that was typed', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('private', 'SecurityError')
        },
      })
  })
  let missing = true
  await page.route('**/weights.bin', (route) => (missing ? route.abort('connectionreset') : route.continue()))
  await page.goto('./#/lab')
  const box = page.getByRole('textbox', { name: 'Your text' })
  const go = page.getByRole('button', { name: /^Continue it/ })
  await page.getByRole('combobox', { name: 'Model of lane A' }).selectOption(model)
  await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill('12')
  await box.fill(story)
  await go.click()
  await expect(page.getByText(/weights\.bin could not be loaded/).first()).toBeVisible()
  await expect(box).toHaveValue(story)
  missing = false
  await go.click()
  await expect(page.getByRole('region', { name: /^Text of A, / })).toHaveText(
    new RegExp(`^${story.replace('.', '\\.')}`),
  )
  await expect(go).toBeEnabled()
  expect(await page.getByRole('region', { name: /^Text of A, / }).textContent()).toHaveLength(story.length + 12)
})

test('in a tab that is not looked at a run goes on, and its text is there when the reader comes back', async ({
  page,
}, { project }) => {
  // Software WebGPU writes a few symbols a second.
  const count = backendOf(project.name) === 'webgpu' ? 120 : 600
  // As browsers treat a hidden tab: no frames of the screen, and timers a second apart.
  await page.addInitScript(() => {
    const frame = window.requestAnimationFrame.bind(window)
    const timer = window.setTimeout.bind(window)
    let hidden = false
    const waiting: FrameRequestCallback[] = []
    window.requestAnimationFrame = (work) => (hidden ? -waiting.push(work) : frame(work))
    window.setTimeout = ((work: () => void, ms = 0) => timer(work, hidden ? Math.max(1000, ms) : ms)) as never
    Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
    Object.defineProperty(document, 'hidden', { get: () => hidden })
    Object.assign(window, {
      look: (at: boolean) => {
        hidden = !at
        document.dispatchEvent(new Event('visibilitychange'))
        for (const work of at ? waiting.splice(0) : []) frame(work)
      },
    })
  })
  const look = (at: boolean) => page.evaluate((at) => (window as unknown as { look(at: boolean): void }).look(at), at)
  await page.goto('./#/lab')
  const go = page.getByRole('button', { name: /^Continue it/ })
  const text = page.getByRole('region', { name: /^Text of A, / })
  const last = page.getByRole('figure', { name: 'The bench' }).getByRole('slider', { name: 'Token' })
  await page.getByRole('combobox', { name: 'Model of lane A' }).selectOption(model)
  await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill(String(count))
  await page.getByRole('textbox', { name: 'Your text' }).fill(story)
  const written = async (hide: boolean) => {
    await go.click()
    await expect.poll(async () => Number(await last.getAttribute('max'))).toBeGreaterThan(story.length + 10)
    if (hide) {
      await look(false)
      // Longer than the rest of the text takes.
      await expect(go).toBeEnabled()
      await look(true)
    }
    await expect(go).toBeEnabled()
    await expect(last).toHaveAttribute('max', String(story.length + count - 1))
    await last.focus()
    await page.keyboard.press('End')
    return text.textContent()
  }
  const seen = await written(false)
  expect(seen).toHaveLength(story.length + count)
  await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill('12')
  await go.click()
  await expect(last).toHaveAttribute('max', String(story.length + 11))
  await expect(go).toBeEnabled()
  await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill(String(count))
  expect(await written(true)).toBe(seen)
})
