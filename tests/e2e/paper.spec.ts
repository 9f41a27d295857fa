/** On paper nobody can answer first: a question keeps its choices, and no figure after it prints as an empty chart. */

import { expect, type Page } from '@playwright/test'
import { test } from './quiet'

/** The page as the printer sees it. */
async function onPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
}

/** Every figure of the lesson has been looked at, so that each has what it shows. */
async function readThrough(page: Page) {
  for (const figure of await page.getByRole('figure').all()) await figure.scrollIntoViewIfNeeded()
  await expect(page.locator('.missing:visible')).toHaveCount(0)
}

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
    await onPaper(page)
    for (const chart of await page.locator('.chart').all())
      expect(await chart.locator('svg').count()).toBeGreaterThan(0)
    const main = page.getByRole('main')
    const question = page.locator('fieldset.predict').first()
    await expect(question.getByRole('radio').first()).toBeVisible()
    await expect(question.getByRole('button')).toBeHidden()
    for (const waits of [
      /Covered until/,
      /Answer the question above/,
      /not measured/,
      /when you have said/,
      /once you have answered/,
    ])
      await expect(main).not.toContainText(waits, { useInnerText: true, timeout: 5000 })
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
