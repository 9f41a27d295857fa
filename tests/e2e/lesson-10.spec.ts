/** Lesson 10 as a reader uses it: a phone book asked from end to end, the bound, needles measured in the page, the share that looks back. */

import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './quiet'

const LESSON = './#/lesson/where-they-still-lose'

const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true })
const goal = (page: Page, challenge: string) => page.locator('.challenge', { hasText: challenge }).locator('.goal')
const set = (where: Locator, name: string, value: number) =>
  where.getByRole('slider', { name, exact: true }).fill(String(value))

test('a phone book is asked from end to end, and a longer one by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  await page.getByText('The same, on new books of every size').click()
  const measured = figure(page, 'The phone book, measured')
  await expect(measured, 'no scores before the question').toContainText('when you have said what you expect')
  const prediction = page.locator('fieldset.predict', { hasText: 'Before you ask them' })
  await prediction.getByText('None of them').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText(/Recorded at 64 entries: .*\d+\s% \(\d+ to \d+\) for Gated\sDeltaNet/)
  await expect(measured.locator('.chip')).toContainText('recorded')

  const book = figure(page, 'A phone book')
  await book.scrollIntoViewIfNeeded()
  await expect(book).toContainText('Nobody has been asked yet')
  await expect(book.getByRole('region', { name: 'The book' }).getByRole('listitem')).toHaveCount(8)
  await book.getByRole('button', { name: 'Ask for every name' }).click()
  await expect(book).toContainText('Of the digits of all 8 entries')
  await expect(book.locator('.chip')).toContainText('live')
  const question = book.getByRole('region', { name: 'The question' })
  // Each network has said three digits, right or wrong, and says what it keeps.
  await expect(question.locator('tbody tr').first().locator('.digit .sr-only')).toHaveCount(3)
  await expect(question.locator('tbody tr').first()).toContainText('KiB')
  const name = await question.locator('.book-name').textContent()
  await book.focus()
  await page.keyboard.press('End')
  await expect(question.locator('.book-name')).not.toHaveText(name!)
  await expect(book.getByRole('slider', { name: 'Entry' })).toHaveValue('7')

  // Another book is asked without another press, and the worked solution solves the challenge.
  const state = goal(page, 'a book that only a cache holds')
  search: for (const stop of [3, 4, 5])
    for (let draw = 0; draw < 4; draw++) {
      if (draw === 0) await set(book, 'Entries in the book', stop)
      else await book.getByRole('button', { name: 'Another book' }).click()
      await expect(book).toContainText(/Of the digits of all \d+ entries/)
      await expect(book.getByRole('button', { name: 'Ask again' })).toBeVisible()
      if ((await state.textContent())!.startsWith('Done')) break search
    }
  await expect(state).toContainText('Done')
  await book.getByRole('button', { name: 'Show as table' }).click()
  await expect(
    book.getByRole('region', { name: 'The whole book' }).getByRole('row', { name: /Gated DeltaNet/ }),
  ).toContainText('of 3')
})

test('the bound rules out what is too large, and its challenge is solved as it says', async ({ page }) => {
  await page.goto(LESSON)
  const prediction = page.locator('fieldset.predict', { hasText: 'Before you move it' })
  const table = figure(page, 'Bits that have to be kept').getByRole('row')
  await expect(table, 'the book alone, before the question').toHaveCount(2)
  await expect(prediction.getByRole('radio')).toHaveCount(3)
  await prediction.getByRole('radio').last().check()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText(/Yes: [\d,]+/)
  await expect(table.filter({ hasText: 'Gated DeltaNet' })).toContainText(/[\d,]+ entries/)
  const bound = figure(page, 'Bits that have to be kept')
  await bound.scrollIntoViewIfNeeded()
  await expect(bound).toContainText('so nothing is ruled out')
  await set(bound, 'N entries', 160)
  await expect(bound).toContainText('Too small for it, however it is used: Gated DeltaNet.')
  await set(bound, 'N entries', 74)
  await expect(goal(page, 'an excuse for the state')).toContainText('Not yet')
  await set(bound, 'b bits of a number', 1)
  await expect(goal(page, 'an excuse for the state')).toContainText('Done')
})

test('needles are measured on fresh texts, and can be read as a table', async ({ page }) => {
  await page.goto(LESSON)
  const needles = figure(page, 'Needles by length and depth')
  await needles.scrollIntoViewIfNeeded()
  await needles.getByRole('button', { name: 'Show as table' }).click()
  const rows = needles.getByRole('region', { name: /Right letters/ }).getByRole('row')
  await expect(rows.nth(1), 'no scores before the question').not.toContainText('%')
  const prediction = page.locator('fieldset.predict', { hasText: 'finds the needle at every depth' })
  await prediction.getByText('None of them').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText(/Wherever the needle lies, .* up to [\d,]+ symbols/)
  await expect(needles.locator('.chip')).toContainText('recorded')
  await expect(rows.nth(1)).toContainText('recorded')
  await needles.getByRole('button', { name: /Measure/ }).click()
  await expect(rows.nth(1)).toContainText('; 1')
  await expect(needles.locator('.chip')).toContainText('live')
  await needles.getByRole('button', { name: 'Stop' }).click()
  // The other filler has not been measured here.
  await needles.getByText('letters that never repeat').click()
  await expect(rows.nth(1)).toContainText('recorded')
})

test('the published line waits for a guess, and the share says what there is', async ({ page }) => {
  await page.goto(LESSON)
  const ratio = figure(page, 'How many layers look back')
  await ratio.scrollIntoViewIfNeeded()
  await expect(ratio).toContainText('appears once you have committed')
  const prediction = page.locator('fieldset.predict', { hasText: 'lowest perplexity' })
  await prediction.getByText('3 recurrent to 1 that looks back').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText('So it is')
  await expect(ratio).toContainText('the published perplexity is 5.65')
  await set(ratio, 'Layers that look back', 2)
  await expect(ratio).toContainText('this notebook has trained no network')
  await expect(ratio.getByRole('region', { name: 'Models in use at this share' })).toContainText('Jamba')
  await set(ratio, 'Layers that look back', 0)
  await expect(ratio).toContainText('nothing is published for this design')
  await ratio.getByRole('button', { name: 'Show as table' }).click()
  await expect(ratio.getByRole('row', { name: /Hybrid, 3\sto\s1/ })).toContainText('1 in 4')
})
