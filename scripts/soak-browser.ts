/**
 * The soak in Chromium: bench.html of the built site, every model of the catalog by turns through a pool as the notebook has it. The page is
 * isolated, so that the browser itself says how much memory page and worker hold; live buffers of the graphics device are counted
 * where they are made and destroyed.
 */

import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { preview } from 'vite'
import type { Engine } from '../models/runtime/api'
import type { ModelPool } from '../models/runtime/pool'
import { findChromium } from './chromium.js'

declare const bench: { createEngine(): Engine; ModelPool: new (kept: number) => ModelPool }

/** In the worker: sessions are not ours to see, buffers are. */
const counting =
  'if(self.GPUDevice){const live=new Set(),make=GPUDevice.prototype.createBuffer,end=GPUBuffer.prototype.destroy;' +
  'GPUDevice.prototype.createBuffer=function(d){const b=make.call(this,d);live.add(b);return b};' +
  'GPUBuffer.prototype.destroy=function(){live.delete(this);return end.call(this)};' +
  'const asked=new BroadcastChannel("buffers");asked.onmessage=({data})=>data==="count"&&' +
  'asked.postMessage([live.size,[...live].reduce((sum,{size})=>sum+size,0)])};'

interface Held {
  /** Bytes of page and worker, garbage left out, as the browser measures them. */
  readonly memory: number
  /** Live buffers of the graphics device, and their bytes. */
  readonly buffers: number
  readonly bufferBytes: number
}

/** What is held after each round, by what it is. */
export async function soakBrowser(
  backend: 'wasm' | 'webgpu',
  rounds: number,
  report: (line: object) => void,
): Promise<Record<string, number[]>> {
  const root = join(import.meta.dirname, '..')
  const headers = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' }
  const host = await preview({ root, logLevel: 'silent', preview: { port: 0, headers } })
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
      '--enable-blink-features=ForceEagerMeasureMemory',
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
    const ids: string[] = (
      await (await page.request.get(new URL('models/catalog.json', page.url()).href)).json()
    ).models.map(({ id }: { id: string }) => id)
    const after: Held[] = []
    for (let round = 1; round <= rounds; round++) {
      for (const id of ids) await use(page, id, backend)
      after.push(await held(page, backend))
      report({ round, runs: round * ids.length, ...after.at(-1) })
    }
    const all = (what: keyof Held) => after.map((one) => one[what])
    return {
      'page and worker': all('memory'),
      ...(backend === 'webgpu' && { 'live buffers': all('buffers'), 'bytes of buffers': all('bufferBytes') }),
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

const held = (page: Page, backend: 'wasm' | 'webgpu'): Promise<Held> =>
  page.evaluate(async (backend) => {
    const measure = (performance as unknown as { measureUserAgentSpecificMemory(): Promise<{ bytes: number }> })
      .measureUserAgentSpecificMemory
    const { bytes } = await measure.call(performance)
    if (backend === 'wasm') return { memory: bytes, buffers: 0, bufferBytes: 0 }
    const [buffers, bufferBytes] = await new Promise<[number, number]>((resolve) => {
      const channel = new BroadcastChannel('buffers')
      channel.onmessage = ({ data }) => Array.isArray(data) && resolve(data as [number, number])
      channel.postMessage('count')
    })
    return { memory: bytes, buffers, bufferBytes }
  }, backend)
