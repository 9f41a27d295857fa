/** A figure does not say what the question before it asks, until that is answered or the reader wants to hear it at once. */

import { expect } from '@playwright/test'
import { test } from './quiet'

const WAITS = 'once you have answered the question before it'

const questions = [
  {
    lesson: 'attention-and-its-bill',
    question: 'how much of it goes to the last',
    choice: 'About half',
    figure: 'Attention over a text',
    says: /of their weight to the last \d+ symbols/,
  },
  {
    lesson: 'a-matrix-that-remembers',
    question: 'the single token with the largest part',
    choice: 'About a fifth',
    figure: 'A trained table over a text',
    says: /as wide a mix as \d+ tokens/,
  },
  {
    lesson: 'forgetting-on-purpose',
    question: 'Where will the third one forget most',
    choice: 'At the spaces between words',
    figure: 'Decay over a text',
    says: /Of \d+ heads, on this text/,
  },
] as const

for (const { lesson, question, choice, figure, says } of questions)
  test(`${figure}: what it comes to is said after the answer`, async ({ page }) => {
    await page.goto(`./#/lesson/${lesson}`)
    const caption = page.getByRole('figure', { name: figure }).locator('figcaption')
    await caption.scrollIntoViewIfNeeded()
    await expect(caption).toContainText(WAITS)
    await expect(caption).not.toContainText(says)
    const prediction = page.locator('fieldset.predict', { hasText: question })
    await prediction.getByText(choice).click()
    await prediction.getByRole('button', { name: 'Commit' }).click()
    await expect(caption).toContainText(says)
    await expect(caption).not.toContainText(WAITS)

    // Whoever comes back has answered.
    await page.reload()
    await caption.scrollIntoViewIfNeeded()
    await expect(caption).toContainText(says)
  })

test('the parts of a read wait for the question that asks for the largest of them', async ({ page }) => {
  await page.goto('./#/lesson/a-matrix-that-remembers')
  const figure = page.getByRole('figure', { name: 'A trained table over a text' })
  await figure.scrollIntoViewIfNeeded()
  const parts = figure.getByRole('region', { name: 'Parts of the read' })
  const says = /\d %/
  await expect(parts).toContainText('Covered until')
  await figure.getByRole('button', { name: 'Play' }).click()
  await expect(parts).not.toContainText(says)
  await expect(figure.locator('[aria-live]').first()).not.toContainText('largest part')
  await page.locator('fieldset.predict', { hasText: 'the single token' }).getByText('About a fifth').click()
  await page
    .locator('fieldset.predict', { hasText: 'the single token' })
    .getByRole('button', { name: 'Commit' })
    .click()
  await expect(parts).toContainText(says)
})

test('who does not want to guess can have it said, and the table shown', async ({ page }) => {
  await page.goto('./#/lesson/forgetting-on-purpose')
  const gate = page.getByRole('figure', { name: 'Decay over a text' })
  await gate.scrollIntoViewIfNeeded()
  const rows = gate.getByRole('region', { name: 'Decay over the text' })
  await expect(rows).toContainText(/L\d H\d/)
  await expect(rows, 'rows are named by what is asked').not.toContainText('forgets most')
  await gate.getByRole('button', { name: 'Say it now' }).click()
  await expect(gate.locator('figcaption')).toContainText(/Of \d+ heads/)
  await expect(rows).toContainText('forgets most')

  const table = page.getByRole('region', { name: 'The networks of this notebook' })
  await expect(table).toHaveCount(0)
  await page.getByRole('button', { name: 'Show the table' }).click()
  await expect(table).toContainText('Vector gate')
})

test('the table of the pairs that each rule holds waits for the question which holds more', async ({ page }) => {
  await page.goto('./#/lesson/a-matrix-that-remembers')
  await page.locator('summary', { hasText: 'how many pairs trained networks hold' }).click()
  const table = page.getByRole('region', { name: 'Pairs that each rule holds' })
  const asked = page.locator('fieldset.predict', { hasText: 'Two networks of the same size' })
  await expect(asked).toBeVisible()
  await expect(table).toHaveCount(0)
  await asked.getByText('The one that adds', { exact: true }).click()
  await asked.getByRole('button', { name: 'Commit' }).click()
  await expect(table).toContainText('none to')
})
