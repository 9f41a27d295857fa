/** What the tests of the engine share: bench.html, where a console finds the engine, and a hand on what its worker sees. */

import type { Page } from '@playwright/test'
import type { Engine, Model } from '../../models/runtime/api'

/** What bench.html gives to a console. */
declare const bench: { createEngine(): Engine }

export const model = 'vector-gate-nano'
export const story = 'Once upon a time, there was a small green boat. '

export const backendOf = (project: string) => (project.endsWith('webgpu') ? 'webgpu' : 'wasm')

/** Every worker of the engine that starts from now on runs `code` first. In it, `self.name` is the backend. */
export async function prelude(page: Page, code: string): Promise<void> {
  const workers = '**/assets/worker-*.js'
  await page.unroute(workers)
  await page.route(workers, async (route) => {
    const body = await (await route.fetch()).text()
    await route.fulfill({ body: `{${code}};${body}`, contentType: 'text/javascript' })
  })
}

export interface Written {
  readonly backend?: string
  readonly reason?: string
  readonly tokens?: number[]
  /** Of memory, by the last frame and by the ledger. */
  readonly bytes?: number
  readonly held?: number
  /** The code of the error that it ended with, if it did. */
  readonly error?: string
  readonly message?: string
}

/** Text that an engine writes in the page, and where it ran. */
export function write(
  page: Page,
  options: {
    model?: string
    seed?: number
    backend?: 'auto' | 'wasm' | 'webgpu'
    maxTokens?: number
    prompt?: string
    probes?: boolean
  } = {},
): Promise<Written> {
  return page.evaluate(
    async ({ model, prompt, seed = 1, backend = 'auto', maxTokens = 12, probes = true }) => {
      const engine = bench.createEngine()
      const tokens: number[] = []
      try {
        const loaded = await engine.load(model, { backend })
        let bytes = 0
        for await (const frame of loaded.run(prompt, { seed, maxTokens, probes })) {
          tokens.push(frame.token)
          bytes = frame.bytes
        }
        const { memory } = await loaded.ledger()
        const held = memory.reduce((sum, entry) => sum + entry.bytes, 0)
        return { backend: loaded.backend, reason: loaded.backendReason, tokens, bytes, held }
      } catch (error) {
        return { tokens, error: (error as { code?: string }).code ?? String(error), message: (error as Error).message }
      } finally {
        engine.dispose()
      }
    },
    { model, prompt: story, ...options },
  )
}

/** Puts an engine with a model into the page, as `engine` and `model`. */
export const open = (page: Page, backend: 'auto' | 'wasm' | 'webgpu', id = model) =>
  page.evaluate(
    async ([id, backend]) => {
      const engine = bench.createEngine()
      Object.assign(globalThis, { engine, model: await engine.load(id, { backend }) })
    },
    [id, backend] as const,
  )

/** What the engine in the page writes; `signals` at a position are posted to the preludes. */
export const run = (page: Page, { prompt = story, at = -1, signal = '', maxTokens = 90 } = {}) =>
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
