/** Workers that die in the middle of a text: the run goes on with the same text, or says in words that it cannot. */

import { expect, test } from '@playwright/test'
import type { Engine, Model } from '../../models/runtime/api'
import { model, open, prelude, run, story } from './engine'

/** What bench.html gives to a console. */
declare const bench: { createEngine(): Engine }

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
