/** Graphics devices that open not, are lost or crash: the run goes on with the same text, and says where. */

import { expect, test } from '@playwright/test'
import { open, prelude, run, story, write } from './engine'

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
