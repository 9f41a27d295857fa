/** Lesson 11 as a reader uses it: the guess, needs that move the lines, evidence in place, a link, both challenges, the page to print. */

import { expect, type Page } from '@playwright/test'
import { test } from './quiet'

const LESSON = './#/lesson/choosing'
const guide = (page: Page) => page.getByRole('figure', { name: 'The guide' })
const list = (page: Page) => guide(page).getByRole('region', { name: 'Shortlist' }).getByRole('listitem')

test('a reader guesses, moves needs, and opens what stands behind a line', async ({ page }) => {
  await page.goto(LESSON)
  const figure = guide(page)
  await expect(list(page).first()).toContainText('Transformer, shared heads')
  await expect(figure).toContainText('memory decides nothing')

  const prediction = page.locator('fieldset.predict').first()
  await prediction.getByText('Gated matrix state').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText('first')
  await expect(prediction).toContainText('comes back mixed')
  await expect(list(page).first(), 'the guide takes the needs of the question').toContainText('Hybrid')
  await expect(figure.getByRole('slider', { name: 'A text has up to' })).toHaveAttribute('aria-valuetext', '1M tokens')

  // Short texts: the guide follows that question too, and then the archive again.
  const short = page.locator('fieldset.predict').nth(1)
  await short.getByText(/^Gated matrix state/).click()
  await short.getByRole('button', { name: 'Commit' }).click()
  await expect(short).toContainText(/So it is: .* room for \d+ of Llama-\u20603.1-\u20608B, \d+ of xLSTM-\u20607B/)
  await expect(figure.getByRole('slider', { name: 'A text has up to' })).toHaveAttribute('aria-valuetext', '256 tokens')
  await figure.getByRole('button', { name: 'An archive' }).click()

  // The evidence of a line opens in place, with a source, a record of our own and a way into the course.
  await figure.getByRole('button', { name: 'Hybrid, a few layers attend to all' }).click()
  const first = list(page).first()
  await expect(first).toContainText('RULER at 128K')
  await expect(first).toContainText('Kimi Linear, 2025')
  await expect(first.getByRole('link', { name: 'Lesson 3' })).toHaveAttribute('href', './#/lesson/the-bill-at-scale')
  await expect(first).toContainText('4 · 8 · 128 · 1,048,576 · 2')

  // Larger weights leave it no room.
  await figure.getByText('16 bits', { exact: true }).click()
  await expect(list(page).first()).not.toContainText('Hybrid, a few')

  // The switch: our own networks stand beside the published number.
  await figure.getByRole('button', { name: 'A switchboard' }).click()
  await expect(list(page).first()).toContainText('Delta rule that may flip')
  await figure.getByRole('button', { name: 'LSTM' }).click()
  await expect(list(page).nth(1)).toContainText('Parity, LSTM: 100 % right')
})

test('both challenges, by the keyboard, and a link that brings the needs back', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const figure = guide(page)
  const goals = page.locator('.goal')
  await figure.getByText('trained by you', { exact: true }).click()
  await figure.getByText('a switch', { exact: true }).click()
  await expect(goals.first()).toContainText('Done')

  await figure.getByRole('button', { name: 'A chat service' }).click()
  await expect(goals.last()).toContainText('as it stands')
  const readers = figure.getByRole('slider', { name: 'The card reads' })
  await readers.focus()
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowLeft')
  await expect(readers).toHaveAttribute('aria-valuetext', '8 texts at once')
  await expect(goals.last()).toContainText('Done')
  await figure.getByText('141 GB', { exact: true }).click()
  await expect(goals.last()).toContainText('2 needs differ')

  await figure.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(figure.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  await page.goto('about:blank')
  await page.goto(link)
  await expect(guide(page).getByRole('slider', { name: 'The card reads' })).toHaveAttribute(
    'aria-valuetext',
    '8 texts at once',
  )
  await expect(guide(page).getByRole('radio', { name: '141 GB' })).toBeChecked()
})

test('the page to print is one page, whatever the needs', async ({ page }) => {
  await page.goto(LESSON)
  const figure = guide(page)
  for (const example of ['An archive', 'A switchboard', 'An endless stream', 'Raw sound']) {
    await figure.getByRole('button', { name: example }).click()
    await figure.getByRole('button', { name: 'A page to print' }).click()
    const sheet = page.getByRole('dialog', { name: 'A page to print' })
    await expect(sheet.getByRole('row')).toHaveCount(11)
    const margin = { top: '14mm', bottom: '14mm', left: '14mm', right: '14mm' }
    const paper = (await page.pdf({ format: 'A4', margin })).toString('latin1')
    expect(paper.match(/\/Type\s*\/Page\b/g), example).toHaveLength(1)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  }
})

test('notes for a class stand behind the lesson and open the guide as it is needed', async ({ page }) => {
  await page.goto(LESSON)
  await page.getByRole('link', { name: 'Notes for a class' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes for a class')
  await expect(page).toHaveTitle('Choosing, notes for a class · Unrolled')
  await page.getByRole('link', { name: 'with weights of 16 bits' }).click()
  await expect(guide(page).getByRole('radio', { name: '16 bits' })).toBeChecked()
  await expect(list(page).first()).not.toContainText('Hybrid, a few')
  await page.goto('./#/lesson/nowhere/teaching')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is written here yet')
})

test('neither the guide nor its evidence makes a small page scroll sideways', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const width of [360, 820]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(LESSON)
    await guide(page).getByRole('button', { name: 'A switchboard' }).click()
    await guide(page).getByRole('button', { name: 'Delta rule that may flip' }).click()
    await expect(list(page).first()).toContainText('What it gives up')
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${width}`,
    ).toBeLessThanOrEqual(0)
    await page.goto('./#/')
  }
})
