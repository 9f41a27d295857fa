/** The gate figure of lesson 5 as a reader uses it, on WebAssembly and on WebGPU. */

import { expect, type Locator, type Page } from '@playwright/test'
import type { Catalog } from '../../models/catalog'
import type { Engine } from '../../models/runtime/api'
import { backendOf } from './engine'
import { bars, GATE, gateFigure, open, token, wait } from './figures'
import { giveText } from './own-text'
import { test } from './quiet'
import { withhold } from './withhold'

/** What bench.html gives to a console. */
declare const bench: { createEngine(): Engine }

const text = 'The old king sat by the fire. "Who is there?" he said. Nobody came. The night was long and cold.'

const backendName = (project: string) => (project.endsWith('webgpu') ? 'WebGPU' : 'WASM')

/** What the ribbons show, as the tables that stand for them. */
async function ribbonTable(figure: Locator): Promise<string> {
  const part = figure.getByRole('region', { name: 'Decay over the text' })
  await part.getByRole('button', { name: 'Show as table' }).click()
  const shown = (await part.getByRole('table').textContent()) ?? ''
  await part.getByRole('button', { name: 'Show as picture' }).click()
  return shown
}

/** Reads `prompt` live in the gate figure and waits until every setting has read it. */
async function readLive(page: Page, prompt: string) {
  const figure = gateFigure(page)
  await giveText(page, prompt)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(figure.locator('.chip')).toContainText('live')
  await expect(page.getByRole('button', { name: 'Back to the recorded text' })).toBeVisible()
  await expect(figure.getByRole('region', { name: 'Bits per byte' })).not.toContainText('not read yet')
}

test('the reader’s own text, and the toggle: other gates, other bits per byte', async ({ page }, { project }) => {
  const figure = await open(page, GATE)
  await readLive(page, text)
  await expect(figure.locator('.chip')).toContainText(backendName(project.name))
  await figure.focus()
  await page.keyboard.press('End')
  await expect(token(figure)).toHaveValue(String(text.length - 1))

  const seen: Record<string, string> = {}
  for (const setting of ['from the token', 'fixed', 'none']) {
    await figure.getByRole('radio', { name: setting }).check({ force: true })
    seen[setting] = await ribbonTable(figure)
  }
  expect(new Set(Object.values(seen)).size, 'every setting has ribbons of its own').toBe(3)
  expect(seen.none).not.toMatch(/0\.\d/)
  const bits = await bars(figure, 'Bits per byte')
  expect(new Set([bits.none, bits.fixed, bits['from the token']]).size).toBe(3)

  await figure.getByRole('radio', { name: 'from the token' }).check({ force: true })
  await figure.getByRole('checkbox', { name: /Freeze it/ }).check()
  await expect(figure).toContainText('not a fair comparison')
  const frozen = await bars(figure, 'Bits per byte')
  expect(frozen['frozen (a lesion)']).not.toBe(frozen['from the token'])
  expect(await ribbonTable(figure)).not.toBe(seen['from the token'])
})

test('memory bars equal the ledger of the tensors', async ({ page }, { project }) => {
  const figure = await open(page, GATE)
  await readLive(page, text)
  await figure.focus()
  await page.keyboard.press('End')
  const title = (name: string) =>
    figure.getByRole('region', { name: 'Memory' }).locator('.bar', { hasText: name }).getAttribute('title')
  const shown = await Promise.all(['this network', 'a Transformer'].map(title))
  const ids: string[] = await page.evaluate(async () => {
    const { models } = (await (await fetch('models/catalog.json')).json()) as Catalog
    const of = (family: string) =>
      ['small', 'nano'].flatMap((size) => models.filter((m) => m.family === family && m.size === size))[0]!.id
    return [of('vector-gate'), of('transformer')]
  })
  // The bench page tells whoever served it what it found; here nobody asks.
  await page.route('**/report', (route) => route.fulfill({ status: 204 }))
  await page.goto('bench.html')
  const held = await page.evaluate(
    async ([models, prompt, backend]) => {
      const engine = bench.createEngine()
      const sums: number[] = []
      for (const id of models) {
        const model = await engine.load(id, { backend })
        for await (const _ of model.run(prompt, { maxTokens: 0 }));
        sums.push((await model.ledger()).memory.reduce((sum, entry) => sum + entry.bytes, 0))
      }
      return sums
    },
    [ids, text, backendOf(project.name)] as const,
  )
  held.forEach((bytes, i) => {
    expect(shown[i]).toContain(`${bytes.toLocaleString('en-GB')} bytes`)
  })
})

test('the keyboard alone plays a figure', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const figure = await open(page, GATE)
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  const at = async () => Number(await token(figure).inputValue())
  await expect.poll(at, { message: 'a still figure rests where there is something to see' }).toBeGreaterThan(0)
  const rest = await at()
  await wait(700)
  expect(await at(), 'with reduced motion nothing moves by itself').toBe(rest)
  await figure.focus()
  await page.keyboard.press('Home')
  expect(await at()).toBe(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  expect(await at()).toBe(1)
  await page.keyboard.press('Space')
  await expect.poll(at).toBeGreaterThan(3)
  await page.keyboard.press('Space')
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('End')
  expect(await at()).toBe(Number(await token(figure).getAttribute('max')))
})

test('a step comes to rest on the picture that pointing at its token gives', async ({ page }) => {
  const picture = (figure: Locator) =>
    figure
      .getByRole('region', { name: 'State' })
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const figure = await open(page, GATE)
  await figure.focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight')
  const before = await picture(figure)
  await page.keyboard.press('ArrowRight')
  const after = await picture(figure)
  expect(after, 'with reduced motion a step is made at once').not.toBe(before)

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => picture(figure)).toBe(before)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => picture(figure)).toBe(after)
})

test('bad input is answered in words, and nothing typed is lost', async ({ page }) => {
  const figure = await open(page, GATE)
  const box = page.getByRole('textbox', { name: 'Your text' })
  const cases: [string, RegExp][] = [
    ['', /empty/],
    ['x'.repeat(100_000), /100,000/],
    ['She said caf\u00e9 twice.', /\u00e9/],
  ]
  for (const [typed, said] of cases) {
    await box.fill(typed)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(box).toHaveValue(typed)
    await expect(figure.locator('.chip')).toContainText('recorded')
  }
  await page.reload()
  await expect(token(figure)).toBeAttached()
  await expect(box).toHaveValue('She said caf\u00e9 twice.')
  await readLive(page, 'It works all the same.')
})

test('@wasm the nano network reads until the large one has arrived, and the figure says which it shows', async ({
  page,
}) => {
  const arrive = await withhold(page, '**/vector-gate/weights.bin')
  const figure = await open(page, GATE)
  // A head that the large network alone has.
  await figure
    .getByRole('button', { name: /L[3-5] H/ })
    .first()
    .click()
  const box = page.getByRole('textbox', { name: 'Your text' })
  await box.fill('')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('alert'), 'said before the large one has arrived').toContainText('empty')

  await box.fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(figure).toContainText('This is the nano network')
  await expect(page.getByText(/The nano network reads.*the large one is on its way/)).toBeVisible()
  await expect(figure.getByRole('region', { name: 'State' }).locator('canvas')).toBeVisible()
  await expect(page.locator('.goal').last(), 'the challenges are about the large ones').not.toContainText(
    'of your text',
  )
  const nano = await figure.locator('.chip').textContent()

  arrive()
  await expect(figure).not.toContainText('This is the nano network')
  await expect(figure.locator('.chip')).toContainText('live')
  expect(await figure.locator('.chip').textContent(), 'another network').not.toBe(nano)
})

test('a link restores the figure: text, setting and token', async ({ page }) => {
  const query = new URLSearchParams({
    figure: 'gate',
    gate: 'fixed',
    t: '12',
    text: 'A link remembers. So does a state.',
  })
  await page.goto(`${GATE}?${query}`)
  const figure = gateFigure(page)
  await expect(figure.locator('.chip')).toContainText('live')
  await expect(figure.getByRole('radio', { name: 'fixed' })).toBeChecked()
  await expect(token(figure)).toHaveValue('12')
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('A link remembers. So does a state.')
})

test.describe('where files fail', () => {
  test.use({ complains: true })

  test('a model that does not arrive or arrives damaged leaves the recording, and the next try works', async ({
    page,
  }) => {
    let answer: 'missing' | 'damaged' | 'whole' = 'missing'
    await page.route('**/weights.bin', async (route) => {
      if (answer === 'missing') return route.fulfill({ status: 404, body: 'nothing here' })
      const body = await (await route.fetch()).body()
      if (answer === 'damaged') body[2000]! ^= 1
      await route.fulfill({ body })
    })
    const figure = await open(page, GATE)
    await page.getByRole('textbox', { name: 'Your text' }).fill(text)
    for (const state of ['missing', 'damaged'] as const) {
      answer = state
      await page.getByRole('button', { name: 'Read it' }).click()
      await expect(page.getByRole('alert')).toContainText('weights.bin')
      await expect(figure.locator('.chip')).toContainText('recorded')
      await figure.getByRole('radio', { name: 'fixed' }).check({ force: true })
      await figure.getByRole('radio', { name: 'from the token' }).check({ force: true })
    }
    answer = 'whole'
    await readLive(page, text)
  })
})
