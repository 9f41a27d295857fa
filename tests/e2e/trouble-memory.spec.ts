/** Memory that the browser refuses, to WebAssembly or on the graphics device: said in words, or another place takes over. */

import { expect, test } from '@playwright/test'
import type { Model } from '../../models/runtime/api'
import { open, prelude, run, story, write } from './engine'

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
