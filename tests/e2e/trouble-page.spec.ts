/** What a page does to a run: another figure beside it, a browser that keeps nothing, a tab that is not looked at. */

import { expect, test } from '@playwright/test'
import type { Engine, Model } from '../../models/runtime/api'
import { backendOf, model, story } from './engine'

/** What bench.html gives to a console. */
declare const bench: { createEngine(): Engine }

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
