/**
 * The soak in Chromium: bench.html of the built site, every model of the catalog by turns through a pool as the notebook has it. The heap
 * of the page is what the browser says of it, its process what Linux says, the runtime's own memory what the ledger says; live buffers of
 * the graphics device are counted where they are made and destroyed.
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import type { Engine } from '../models/runtime/api'
import type { ModelPool } from '../models/runtime/pool'
import { findChromium } from './chromium.js'
import { counting } from './live-buffers'
import { heapOfWorkers } from './worker-heap'

declare const bench: { createEngine(): Engine; ModelPool: new (kept: number) => ModelPool }

/** Bytes, but for the first. */
interface Held {
  /** Live buffers of the graphics device. */
  readonly buffers: number
  readonly bufferBytes: number
  /** JavaScript of the page, garbage left out. */
  readonly heap: number
  /** The same of the worker that runs the models. */
  readonly worker: number
  /** WebAssembly's memory of the runtime, by the ledger of the last model. */
  readonly runtime: number
  /** The page's process with its worker. */
  readonly process: number
}

/**
 * What is held after each round, by what it is.
 * @param only ids of the models to take, null for all
 * @throws Error that names what the catalog lacks
 */
export async function soakBrowser(
  backend: 'wasm' | 'webgpu',
  only: readonly string[] | null,
  rounds: number,
  report: (line: object) => void,
): Promise<Record<string, number[]>> {
  const root = join(import.meta.dirname, '..')
  const host = await preview({ root, logLevel: 'silent', preview: { port: 0 } })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
    ],
  })
  try {
    const page = await browser.newPage()
    await page.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: counting + (await response.text()) })
    })
    await page.goto(new URL('bench.html', host.resolvedUrls!.local[0]).href)
    await page.evaluate(() => {
      const engine = bench.createEngine()
      Object.assign(globalThis, { engine, pool: new bench.ModelPool(4) })
    })
    const all: string[] = (
      await (await page.request.get(new URL('models/catalog.json', page.url()).href)).json()
    ).models.map(({ id }: { id: string }) => id)
    const unknown = only?.find((id) => !all.includes(id))
    if (unknown !== undefined) throw new Error(`There is no model ${unknown}. There are ${all.join(', ')}.`)
    const ids = only ?? all
    const after: Held[] = []
    for (let round = 1; round <= rounds; round++) {
      for (const id of ids) await use(page, id, backend)
      // The garbage first: with it go buffers that nothing names.
      const process = await heldByProcess(browser, page)
      after.push({ ...(await heldByPage(page, ids.at(-1)!, backend)), ...process })
      report({ round, runs: round * ids.length, ...after.at(-1) })
    }
    const held = (what: keyof Held) => after.map((one) => one[what])
    return {
      'heap of the page': held('heap'),
      'heap of the worker': held('worker'),
      'memory of the runtime': held('runtime'),
      'process of the page': held('process'),
      ...(backend === 'webgpu' && { 'live buffers': held('buffers'), 'bytes of buffers': held('bufferBytes') }),
    }
  } finally {
    await browser.close()
    await host.close()
  }
}

/** One run with a model, as a figure does it. */
const use = (page: Page, id: string, backend: 'wasm' | 'webgpu') =>
  page.evaluate(
    async ([id, backend]) => {
      const { engine, pool } = globalThis as unknown as { engine: Engine; pool: ModelPool }
      const model = await pool.get(id, () => engine.load(id, { backend }))
      for await (const _ of model.run('Once upon a time', { maxTokens: 8 }));
    },
    [id, backend] as const,
  )

const heldByPage = (page: Page, id: string, backend: 'wasm' | 'webgpu') =>
  page.evaluate(
    async ([id, backend]) => {
      const { engine, pool } = globalThis as unknown as { engine: Engine; pool: ModelPool }
      const { heap } = await (await pool.get(id, () => engine.load(id, { backend }))).ledger()
      if (backend === 'wasm') return { runtime: heap, buffers: 0, bufferBytes: 0 }
      const [buffers, bufferBytes] = await new Promise<[number, number]>((resolve) => {
        const channel = new BroadcastChannel('buffers')
        channel.onmessage = ({ data }) => {
          if (!Array.isArray(data)) return
          channel.close()
          resolve(data as [number, number])
        }
        channel.postMessage('count')
      })
      return { runtime: heap, buffers, bufferBytes }
    },
    [id, backend] as const,
  )

async function heldByProcess(browser: Browser, page: Page): Promise<Pick<Held, 'heap' | 'worker' | 'process'>> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  const worker = await heapOfWorkers(browser)
  const system = await browser.newBrowserCDPSession()
  const { processInfo } = await system.send('SystemInfo.getProcessInfo')
  await system.detach()
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))![1]) * 1024)
  return { heap: usedSize, worker, process: sizes.reduce((a, b) => a + b, 0) }
}
