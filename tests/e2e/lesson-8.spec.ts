/** Lesson 8 as a reader uses it: measured on this machine, stepped through, cut into chunks. */

import { expect, type Locator, type Page } from '@playwright/test'
import { giveText, textBox } from './own-text'
import { test } from './quiet'
import { withhold } from './withhold'

const LESSON = './#/lesson/trained-like-a-transformer'

const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true })
const done = (page: Page) => page.getByRole('status').filter({ hasText: 'Done:' })
const picture = (part: Locator) => part.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())

/** Answers the question that holds `ask`. */
async function predict(page: Page, ask: RegExp, choice: string) {
  const question = page.locator('fieldset.predict').filter({ hasText: ask })
  await question.getByRole('radio', { name: choice, exact: true }).check()
  await question.getByRole('button', { name: 'Commit' }).click()
  return question.locator('.answer')
}

test('the reader’s own machine reads in steps, chunks and all at once, and the logits agree', async ({ page }, {
  project,
}) => {
  await page.goto(LESSON)
  const ways = figure(page, 'Three ways to read')
  await expect(await predict(page, /once in 512 calls/, 'The time alone')).toContainText('Yes:')
  await expect(ways.locator('.chip')).toContainText('recorded')
  // Few symbols: on a graphics device made of software a step takes half a second.
  const text = 'It rained on.'
  const box = page.getByRole('textbox', { name: 'Your text' }).first()
  await box.fill(text)
  await ways.getByRole('checkbox', { name: 'Transformer' }).uncheck()
  await page.getByRole('button', { name: 'Measure on this machine' }).click()
  await expect(page.getByRole('button', { name: 'Back to the recorded times' })).toBeVisible({ timeout: 200_000 })
  await expect(ways.locator('.chip')).toContainText('live')
  const rows = ways.locator('.ways-rows tbody tr')
  const webgpu = project.name.endsWith('webgpu')
  await expect(rows).toHaveCount(webgpu ? 2 : 1)
  await expect(rows.first()).toContainText('WASM')
  if (webgpu) await expect(rows.last()).toContainText('WebGPU')
  else await expect(ways).toContainText('so the model runs on the processor')
  await expect(ways).toContainText(/logit after the last symbol (is the same|differs by more than \d × 10⁻[⁵⁶⁷⁸⁹])/)
  await ways.getByRole('button', { name: 'Show as table' }).click()
  const sizes = await ways.getByRole('table').first().locator('tbody tr td:nth-child(2)').allTextContents()
  expect(sizes).toEqual(Array.from({ length: webgpu ? 2 : 1 }, () => ['1', '2', '8', '13']).flat())
})

test('@wasm a nano network is measured until the large one has arrived, and is named by its size', async ({ page }) => {
  const arrive = await withhold(page, '**/models/vector-gate/weights.bin')
  await page.goto(LESSON)
  const ways = figure(page, 'Three ways to read')
  await giveText(page, 'It rained on.', textBox(page).first())
  await page.getByRole('button', { name: 'Measure on this machine' }).click()
  await expect(page.getByText(/The nano network reads.*the large one is on its way/)).toBeVisible()
  await expect(ways).toContainText('This is the nano network')
  const names = ways.locator('.ways-rows tbody th')
  await expect(names).toHaveText([/Vector gate, \d+k, WASM/])

  arrive()
  await expect(names).toHaveText(['Vector gate, WASM', 'Transformer, WASM'])
  await expect(ways).not.toContainText('This is the nano network')
})

test('what cannot be measured is said in words @wasm', async ({ page }) => {
  await page.goto(LESSON)
  const box = page.getByRole('textbox', { name: 'Your text' }).first()
  const measure = page.getByRole('button', { name: 'Measure on this machine' })
  await expect(box).toHaveValue(/Mina/)
  for (const [typed, said] of [
    ['', /empty/],
    ['x'.repeat(600), /at most 512/],
  ] as const) {
    await box.fill(typed)
    await measure.click()
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(box).toHaveValue(typed)
  }
  await expect(figure(page, 'Three ways to read').locator('.chip')).toContainText('recorded')
})

test('the scan waits for an answer, is stepped by keys, and its challenge is solved in it @wasm', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const scan = figure(page, 'The scan')
  const round = scan.getByRole('slider', { name: 'Round' })
  await scan.scrollIntoViewIfNeeded()
  await expect(round, 'how many rounds there are is the question').toHaveAttribute('aria-valuetext', 'round 0')
  await expect(await predict(page, /Eight steps/, 'Three')).toContainText('3 rounds are enough')
  await expect(round).toHaveAttribute('aria-valuetext', 'round 3 of 3')
  const last = async () => {
    await scan.getByRole('button', { name: 'Show as table' }).click()
    const cells = await scan.getByRole('table').locator('tbody tr').last().locator('td').allTextContents()
    await scan.getByRole('button', { name: 'Show as picture' }).click()
    return cells
  }
  const doubled = await last()
  await scan.getByRole('radio', { name: 'in order' }).check({ force: true })
  await expect(round).toHaveAttribute('aria-valuetext', 'round 7 of 7')
  expect(await last(), 'the same values in another order of work').toEqual(doubled)
  await scan.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(round).toHaveAttribute('aria-valuetext', 'round 1 of 7')

  await page.getByRole('button', { name: '16 random pairs' }).click()
  await expect(round).toHaveAttribute('aria-valuetext', 'round 1 of 15')
  const [a, b] = [
    page.getByRole('textbox', { name: 'a', exact: true }),
    page.getByRole('textbox', { name: 'b', exact: true }),
  ]
  await a.fill('1 1 1 0 1 1 1')
  await expect(page.getByRole('alert')).toContainText('7 of a')
  await a.fill('1 1 1 0 1 1 1 1')
  await b.fill('1 1 1 1 1 1 1 1')
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expect(done(page)).toHaveCount(1)
  await expect(done(page)).toContainText('1 2 3 1 2 3 4 5')
  await page.goto('about:blank')
  await page.goto(`${LESSON}?figure=scan&text=0.5 1 1 0 / 4 -1 2 3`)
  await expect(a, 'a link restores the numbers').toHaveValue('0.5 1 1 0')
  await expect(b).toHaveValue('4 -1 2 3')
})

test('the rounds wait for an answer; then the chain lags behind the tree @wasm', async ({ page }) => {
  await page.goto(LESSON)
  const waits = figure(page, 'What waits for what')
  const round = waits.getByRole('slider', { name: 'Round' })
  await waits.scrollIntoViewIfNeeded()
  await expect(round, 'how many rounds there are is the question').toHaveAttribute('aria-valuetext', 'round 0')
  await expect(await predict(page, /An LSTM reads 16/, '17: one after the other')).toContainText('Yes: 17')
  await expect.poll(async () => Number(await round.inputValue())).toBeGreaterThan(1)
  await waits.focus()
  await page.keyboard.press('ArrowLeft') // a step stops the playing, which a jump does not
  await page.keyboard.press('Home')
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight')
  await expect(waits.locator('canvas')).toHaveAttribute('aria-label', /LSTM knows 4 states, the other 16/)
})

test('gates that listen bend the line @wasm', async ({ page }) => {
  await page.goto(LESSON)
  const steps = figure(page, 'Steps put together')
  await expect(steps).toContainText('no two numbers')
  await steps.getByRole('slider').fill('0')
  await steps.getByRole('radio', { name: '8' }).check({ force: true })
  await expect(steps).toContainText('two numbers say everything')
})

test('chunks: whoever steps before the answer goes one chunk, and no further', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const chunks = figure(page, 'Chunks')
  const at = chunks.getByRole('slider', { name: 'Chunk' })
  await chunks.scrollIntoViewIfNeeded()
  await expect(at).toHaveAttribute('aria-valuetext', 'chunk 1 of 4')
  await chunks.focus()
  await page.keyboard.press('ArrowRight')
  await expect(chunks.getByText(/^Chunk 2 of 4/)).toBeVisible()
  await expect(at).toHaveAttribute('aria-valuetext', 'chunk 2 of 4')
})

test('chunks: another cut is another picture and the same reading; the reader’s own text', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const chunks = figure(page, 'Chunks')
  const at = chunks.getByRole('slider', { name: 'Chunk' })
  await chunks.scrollIntoViewIfNeeded()
  await expect(at, 'nothing is given away').toHaveAttribute('aria-valuetext', 'chunk 1 of 4')
  await expect(await predict(page, /cut into 4 chunks/, '2,080: every pair still counts')).toContainText('544 in all')
  await expect(at).toHaveAttribute('aria-valuetext', 'chunk 4 of 4')
  const whole = await picture(chunks)
  await chunks.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => picture(chunks)).not.toBe(whole)
  await chunks.getByRole('radio', { name: 'all' }).check({ force: true })
  await expect(at).toHaveAttribute('aria-valuetext', 'chunk 1 of 1')
  await expect(chunks).toContainText('attention without a softmax')
  await expect(chunks).toContainText(/within \d\s×\s10⁻[⁵⁶⁷⁸⁹]/)

  await page.getByRole('textbox', { name: 'Your text' }).last().fill('It rained all day, and nobody came.')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(chunks.locator('.chip')).toContainText('live')
  await chunks.getByRole('radio', { name: '8', exact: true }).check({ force: true })
  await expect(at).toHaveAttribute('aria-valuetext', 'chunk 5 of 5')
  await expect(chunks).toContainText(/within \d\s×\s10⁻[⁵⁶⁷⁸⁹]/)
})

test('the size of a chunk is found on the curve @wasm', async ({ page }) => {
  await page.goto(LESSON)
  await page.getByText('Choose the size of a chunk yourself').click()
  const cost = figure(page, 'What a chunk costs')
  await expect(cost.getByRole('slider')).toHaveCount(0)
  await predict(page, /fewest multiplications/, 'A few')
  const size = cost.getByRole('slider')
  await size.focus()
  await page.keyboard.press('End')
  await expect(size).toHaveAttribute('aria-valuetext', /4,096 a chunk.* 1 chunk in a row/)
  await expect(done(page)).toHaveCount(0)
  for (let i = 0; i < 51; i += 1) await page.keyboard.press('ArrowLeft')
  await expect(size).toHaveAttribute('aria-valuetext', /49 a chunk/)
  await expect(done(page)).toHaveCount(1)
})

test('nothing scrolls sideways, from 360 pixels up @wasm', async ({ page }) => {
  for (const width of [360, 390, 820, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(LESSON)
    await expect(page.getByRole('slider', { name: 'Chunk' })).toBeAttached()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `at ${width}`,
    ).toBeLessThanOrEqual(0)
  }
})
