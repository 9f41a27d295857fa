/** The lab as a reader uses it: lanes side by side, what they cost, what they compute inside, scores, files and links. */

import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { faults } from './axe'
import { test } from './quiet'

const LAB = './#/lab'
const prompt = 'The old king sat by the fire. "Who is there?" he'

const bench = (page: Page) => page.getByRole('figure', { name: 'The bench' })
const lane = (page: Page, letter: string) => page.getByRole('region', { name: new RegExp(`^Lane ${letter}, `) })
const paper = (page: Page, letter: string) => page.getByRole('region', { name: new RegExp(`^Text of ${letter}, `) })
const token = (page: Page) => bench(page).getByRole('slider', { name: 'Token' })
const box = (page: Page) => page.getByRole('textbox', { name: 'Your text' })
const go = (page: Page) => page.getByRole('button', { name: /^Continue it/ })

/** Puts `models` on the bench, in their order. */
async function put(page: Page, ...models: string[]) {
  for (const [i, model] of models.entries()) {
    const choice = page.getByRole('combobox', { name: `Model of lane ${'ABCD'[i]}` })
    if (!(await choice.isVisible())) await page.getByRole('button', { name: 'Add a lane' }).click()
    await choice.selectOption(model)
  }
}

/** Runs the bench on `text` and waits until every lane has written `tokens`. */
async function run(page: Page, text: string, tokens: number) {
  await box(page).fill(text)
  await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill(String(tokens))
  await go(page).click()
  await expect(go(page)).toBeEnabled()
  await expect(token(page)).toHaveAttribute('max', String(text.length + tokens - 1))
  await token(page).focus()
  await page.keyboard.press('End')
}

const facts = async (where: Locator) => (await where.locator('.lane-facts dd').allTextContents()) as string[]

test('it moves before any model has arrived', async ({ page }) => {
  const models: string[] = []
  page.on('request', (request) => /weights\.bin/.test(request.url()) && models.push(request.url()))
  await page.goto(LAB)
  await bench(page).scrollIntoViewIfNeeded()
  await expect.poll(async () => Number(await token(page).inputValue())).toBeGreaterThan(5)
  await expect(lane(page, 'A').locator('.chip')).toContainText('recorded')
  expect(models).toEqual([])
})

test('four lanes continue one prompt, in step, and each says what it kept and how likely each symbol was', async ({
  page,
}) => {
  await page.goto(LAB)
  await put(page, 'transformer-nano', 'vector-gate-nano', 'vector-gate-nano', 'hybrid')
  await expect(page.getByRole('button', { name: 'Add a lane' })).toHaveCount(0)
  await lane(page, 'C')
    .getByRole('checkbox', { name: /Freeze the gate/ })
    .check()
  await expect(lane(page, 'A').getByRole('checkbox', { name: /Freeze the gate/ })).toBeDisabled()
  await run(page, prompt, 30)
  const texts = await Promise.all([...'ABCD'].map((letter) => paper(page, letter).textContent()))
  for (const text of texts) {
    expect(text!.startsWith(prompt)).toBe(true)
    expect(text).toHaveLength(prompt.length + 30)
  }
  expect(new Set(texts).size, 'four networks write four texts').toBe(4)
  await expect(lane(page, 'C')).toContainText('not a fair comparison')

  // The same seed writes the same text, and a longer run begins with it.
  await run(page, prompt, 34)
  expect((await paper(page, 'B').textContent())!.startsWith(texts[1]!)).toBe(true)

  const late = await Promise.all([...'ABD'].map((letter) => facts(lane(page, letter))))
  await token(page).focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowRight')
  const early = await Promise.all([...'ABD'].map((letter) => facts(lane(page, letter))))
  expect(early[0]![1], 'a cache grows').not.toBe(late[0]![1])
  expect(early[1]![1], 'a state does not').toBe(late[1]![1])
  expect(early[2]![1], 'a hybrid grows').not.toBe(late[2]![1])
  await expect(paper(page, 'A')).toHaveText(prompt.slice(0, 11))

  // Pointing at a symbol reads it out; a click keeps it.
  const readout = lane(page, 'A').locator('.readout')
  const fourth = { position: { x: 30, y: 12 } }
  await paper(page, 'A').locator('b').hover(fourth)
  await expect(readout).toHaveText(/^Token ([2-9]|10), (“.”|a space), given: [\d.< ]+ %, [\d.]+ bits/)
  const said = await readout.textContent()
  await paper(page, 'A').locator('b').click(fourth)
  await page.mouse.move(5, 5)
  await expect(readout).toContainText(said!.slice(0, 20))
  await readout.getByRole('button', { name: 'Unpin' }).click()
  await expect(readout).toContainText('Token 11, ')
})

test('a run stops when told, what is wrong with a text is said, and nothing typed is lost', async ({ page }) => {
  await page.goto(LAB)
  await put(page, 'transformer-nano', 'vector-gate-nano')
  await box(page).fill(prompt)
  await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill('8000')
  await go(page).click()
  await expect.poll(async () => Number(await token(page).getAttribute('max'))).toBeGreaterThan(prompt.length + 8)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. What was computed stays.')).toBeVisible()
  const [a, b] = await Promise.all(['A', 'B'].map((letter) => paper(page, letter).textContent()))
  expect(Math.abs(a!.length - b!.length), 'lanes stop within a token of each other').toBeLessThanOrEqual(1)

  await box(page).fill('\u201cCaf\u00e9\u201d, she said \u4f60')
  await go(page).click()
  await expect(page.getByRole('alert').first()).toContainText('\u00e9')
  await expect(paper(page, 'A'), 'what was there stays').toHaveText(a!)
  await page.getByRole('button', { name: 'Write it in plain spelling' }).click()
  await expect(box(page)).toHaveValue('"Cafe", she said \u4f60')
  await box(page).fill('')
  await go(page).click()
  await expect(page.getByRole('alert').first()).toContainText('empty')

  // One lane that cannot go on does not keep the other from it.
  await lane(page, 'A').getByRole('checkbox', { name: 'Look inside' }).check()
  const long = 'A frog sat on a stone. '.repeat(23)
  await run(page, long, 4)
  await expect(lane(page, 'A').getByRole('alert')).toContainText('at most 512')
  expect(await paper(page, 'B').textContent()).toHaveLength(long.length + 4)

  await box(page).fill('Typed, and not run.')
  await page.getByRole('link', { name: 'Contents' }).click()
  await page.getByRole('link', { name: 'Lab', exact: true }).click()
  await expect(box(page)).toHaveValue('Typed, and not run.')
  expect(await paper(page, 'B').textContent()).toContain('frog')
})

test('a text is scored by every lane, from the box or a file', async ({ page }) => {
  await page.goto(LAB)
  await put(page, 'vector-gate', 'vector-gate-nano', 'transformer-nano')
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'tale.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(`${prompt} said.\r\nNobody came. The night was long and cold. `.repeat(4)),
    })
  const figure = page.getByRole('figure', { name: 'A text scored by every lane' })
  const text = page.getByRole('textbox', { name: 'Text to score' })
  await expect(text).toHaveValue(/^The old king/)
  await figure.getByRole('button', { name: /Score it/ }).click()
  await expect(figure.getByRole('row')).toHaveCount(4)
  await expect(figure.locator('.chart svg')).toBeVisible()
  const bits = await figure.getByRole('row').locator('td:nth-of-type(1)').allTextContents()
  const [large, small] = bits.map(Number)
  expect(large).toBeGreaterThan(0.3)
  expect(large, 'the larger network reads better').toBeLessThan(small!)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: 'Save unrolled-lab-score as SVG' }).click(),
  ])
  const svg = await readFile(await download.path(), 'utf8')
  expect(svg).toMatch(/^<svg/)
  expect(svg, 'a picture of its own needs no style sheet').not.toContain('var(--')

  const typed = await text.inputValue()
  await page
    .locator('input[type=file]')
    .last()
    .setInputFiles({
      name: 'huge.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(500_000, 'a'),
    })
  await expect(page.getByRole('alert')).toContainText('huge.txt')
  await expect(text).toHaveValue(typed)
})

test('@wasm a state that is a vector is drawn by layers and channels, not by heads and keys', async ({ page }) => {
  await page.goto(LAB)
  await put(page, 'lstm-2015-nano', 'vector-gate-nano')
  for (const letter of 'AB') await lane(page, letter).getByRole('checkbox', { name: 'Look inside' }).check()
  await run(page, prompt, 12)
  const decay = page.getByRole('region', { name: 'Inside a lane' }).getByRole('region', { name: 'Decay over the text' })
  await expect(decay).toContainText(/of a layer, mean over its \d+ channels/)
  await expect(decay.getByRole('button', { name: /layer \d$/ })).toHaveText([/layer 0$/, /layer 1$/])
  await decay.getByRole('img', { name: /^Decay of layer 1/ }).hover()
  await expect(decay).toContainText(/layer 1, token .*mean decay/)
  await decay.getByRole('button', { name: 'Show as table' }).click()
  await expect(decay.getByRole('table')).toContainText('Mean decay of each layer')
  expect(await decay.textContent()).not.toMatch(/\b(heads?|keys?|H0)\b/)
  await page.getByRole('radio', { name: /^B / }).check({ force: true })
  await expect(decay).toContainText('of a head, mean over its 32 keys')
})

test('traces are saved and opened again, with what was computed inside', async ({ page }) => {
  await page.goto(LAB)
  await put(page, 'vector-gate-nano', 'transformer-nano')
  for (const letter of 'AB') await lane(page, letter).getByRole('checkbox', { name: 'Look inside' }).check()
  await run(page, prompt, 12)
  const inside = page.getByRole('region', { name: 'Inside a lane' })
  await expect(inside.getByRole('region', { name: 'Decay over the text' })).toBeVisible()
  await inside.getByRole('radio', { name: /^B / }).check({ force: true })
  await expect(inside.getByRole('region', { name: 'The look of a head' })).toBeVisible()

  const written = await paper(page, 'A').textContent()
  const save = async (name: string) => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name }).click()
    return readFile(await (await waiting).path())
  }
  const json = await save('Save the traces as JSON')
  const csv = (await save('Save the traces as CSV')).toString()
  expect(csv).toContain('transformer-nano')
  expect((await save('Save the traces as NPZ')).subarray(0, 2).toString()).toBe('PK')
  expect((await save('Save unrolled-lab-memory as PNG')).subarray(1, 4).toString()).toBe('PNG')

  await page.reload()
  const opener = page.getByLabel('A file of traces, JSON')
  await opener.setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByRole('alert')).toContainText('other.json is no file of traces')
  await opener.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: json })
  await expect(lane(page, 'A').locator('.chip')).toContainText('from a file')
  await token(page).focus()
  await page.keyboard.press('End')
  await expect(paper(page, 'A')).toHaveText(written!)
  await expect(inside.getByRole('region', { name: 'Decay over the text' })).toBeVisible()
})

test('a link restores the bench, and the bench makes such links', async ({ page }) => {
  const query = new URLSearchParams({
    figure: 'lab',
    tokens: '20',
    seed: '7',
    t: '30',
    text: prompt,
    score: 'To score.',
  })
  for (const one of ['transformer-nano', 'no-such-model', 'vector-gate-nano.lesion', 'b.a.d']) query.append('lane', one)
  await page.goto(`${LAB}?${query}`)
  await expect(lane(page, 'B').getByRole('checkbox', { name: /Freeze the gate/ })).toBeChecked()
  await expect(lane(page, 'C')).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: 'Text to score' })).toHaveValue('To score.')
  await expect(go(page)).toBeEnabled()
  await expect(token(page)).toHaveAttribute('max', String(prompt.length + 19))
  await expect(token(page)).toHaveValue('30')
  await token(page).focus()
  await page.keyboard.press('End')
  const written = await paper(page, 'B').textContent()

  // Where copying is not allowed the link is shown.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  const shown = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.defaultValue())
      void dialog.dismiss()
    })
  })
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await shown
  await page.goto('./#/')
  await page.evaluate(() => sessionStorage.clear())
  await page.goto(link)
  await page.reload()
  await expect(token(page)).toHaveAttribute('max', String(prompt.length + 19))
  await expect(go(page)).toBeEnabled()
  await token(page).focus()
  await page.keyboard.press('End')
  await expect(paper(page, 'B')).toHaveText(written!)
})

test('@wasm the embed page has one figure and nothing around it, or says that there is none', async ({ page }) => {
  await page.goto('./embed.html#/Race')
  await expect(page.getByRole('figure', { name: 'The race' })).toBeVisible()
  await expect(page.getByRole('banner'), 'alone').toHaveCount(0)
  await page.goto('./embed.html#/nothing')
  await expect(page.getByRole('link', { name: 'The gallery' })).toBeVisible()
})

test('the lab never scrolls sideways, and axe finds no fault with a full bench', async ({ page }) => {
  await page.goto(LAB)
  await put(page, 'transformer-nano', 'vector-gate-nano', 'fixed-decay-nano', 'linear-attention-nano')
  for (const letter of 'AB') await lane(page, letter).getByRole('checkbox', { name: 'Look inside' }).check()
  await page.getByRole('checkbox', { name: /Underline/ }).check()
  await run(page, prompt, 8)
  for (const width of [360, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `at ${width}`)
      .toBeLessThanOrEqual(0)
  }
  expect(await faults(page)).toEqual([])
})
