/** On paper nobody can answer first: a question keeps its choices, and no figure after it prints as an empty chart. */

import { expect, type Page } from '@playwright/test'
import { test } from './quiet'

/** The page as the printer sees it. */
async function onPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
}

/** The whole lesson has been looked at, so that each figure has what it shows. */
async function readThrough(page: Page) {
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded()
  for (const figure of await page.getByRole('figure').all()) await figure.scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.missing:visible')).toHaveCount(0)
}

const WAITS =
  /[Cc]overed until|Answer the question above|not measured|look at once|when you have said|once you have answered/

for (const lesson of [
  'attention-and-its-bill',
  'a-matrix-that-remembers',
  'forgetting-on-purpose',
  'what-a-state-can-track',
  'trained-like-a-transformer',
  'where-they-still-lose',
])
  test(`@wasm ${lesson} with nothing answered prints its questions, and its figures with what they show`, async ({
    page,
  }) => {
    await page.goto(`./#/lesson/${lesson}`)
    await readThrough(page)
    const main = page.getByRole('main')
    await expect(main).toContainText(WAITS)
    await onPaper(page)
    const question = page.locator('fieldset.predict').first()
    await expect(question.getByRole('radio').first()).toBeVisible()
    await expect(question.getByRole('button')).toBeHidden()
    for (const chart of await page.locator('.chart').all())
      await expect(chart.locator('svg'), 'drawn when the pages are laid out').toBeVisible({ timeout: 1 })
    await expect(main).not.toContainText(WAITS, { useInnerText: true, timeout: 10_000 })
  })

test('@wasm a printed task names its networks and their recorded scores; the screen is covered again after it', async ({
  page,
}) => {
  await page.goto('./#/lesson/forgetting-on-purpose')
  const copying = page.getByRole('figure', { name: 'Selective copying, measured' })
  await copying.scrollIntoViewIfNeeded()
  const scores = copying.getByRole('listitem').filter({ hasText: 'minGRU' }).first()
  await expect(scores).toContainText('not measured')
  await onPaper(page)
  await expect(scores).toContainText(/recorded [\d.]+ %/, { timeout: 5000 })
  await expect(scores.getByText('minGRU', { exact: true })).toBeVisible()
  await expect(copying.getByRole('region', { name: 'An example' }), 'no networks have answered it').toBeHidden()
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen' })
  await expect(scores).toContainText('not measured')
})
