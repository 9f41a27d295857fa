/** Files that fail on their way, and storage that is full or not there: the next load works, and what happened is said in words. */

import { expect, test } from '@playwright/test'
import { preview } from 'vite'
import type { Engine } from '../../models/runtime/api'
import { model, prelude, story, write } from './engine'

/** What bench.html gives to a console. */
declare const bench: { createEngine(): Engine }

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

test('the list of models is fetched once, and again where its files fail: the site may have been renewed', async ({
  page,
}) => {
  let lists = 0
  let old = false
  await page.route('**/models/catalog.json', async (route) => {
    lists++
    const text = await (await route.fetch()).text()
    // Every checksum is another, as in a list from before the files were trained anew.
    await route.fulfill({ body: old ? text.replace(/"sha256":\s*"[0-9a-f]{4}/g, '"sha256":"0000') : text })
  })
  await page.goto('bench.html')
  // The page's own.
  await expect.poll(() => lists).toBe(1)
  const writes = (times: number) =>
    page.evaluate(
      async ([id, times]) => {
        const engine = bench.createEngine()
        let error = ''
        for (let i = 0; i < times; i++)
          await engine
            .load(id, { backend: 'wasm' })
            .then((loaded) => loaded.release())
            .catch(({ code }) => {
              error = code
            })
        engine.dispose()
        return error
      },
      [model, times] as const,
    )
  expect(await writes(3)).toBe('')
  expect(lists).toBe(1 + 1)
  old = true
  expect(await writes(2)).toBe('damaged')
  expect(lists).toBe(1 + 1 + 2)
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
