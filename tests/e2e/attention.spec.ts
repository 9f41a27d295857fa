/** Lesson 2 as a reader uses it: the weights of every head on their own text, the cache beside them, both challenges. */

import { expect } from '@playwright/test'
import { test } from './quiet'

const LESSON = './#/lesson/attention-and-its-bill'

test('a reader sees where heads look, on the recording and on a text of their own', async ({ page }) => {
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'Attention over a text' })
  const chip = figure.locator('.chip')
  const cache = figure.getByRole('region', { name: 'Cache' })
  await expect(chip).toContainText('recorded')
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.getByRole('button', { name: 'Pause' }), 'it begins by itself').toBeVisible()
  await figure.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')

  // Every head has a row when asked for, and a chosen one is the one that is read out.
  await figure.getByRole('button', { name: 'All 24 heads' }).click()
  await figure.getByRole('button', { name: 'L0 H2' }).click()
  const look = figure.getByRole('region', { name: 'The look of a head' })
  await expect(look.getByRole('heading')).toContainText('L0 H2')
  await look.getByRole('button', { name: 'Show as table' }).click()
  await expect(look.getByRole('row')).toHaveCount(13)

  const text =
    'Captain Zyx said: Bring me 7 quills! It rained all day and the children stayed in the house. They ate soup and bread and ' +
    'looked out of the window at the wet garden. In the afternoon their mother told them a story about a bear who could not ' +
    'sleep. Then it was dark. Captain Zyx said: Bring me 7 quills!'
  await page.getByRole('textbox', { name: 'Your text' }).fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(chip).toContainText('live')
  await expect(chip, 'its weights come out on the processor alone').toContainText('WASM')
  await figure.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  const rows = text.length - 1
  await expect(cache).toContainText(`${rows} rows of 6,144 bytes: ${(rows * 6144).toLocaleString('en-GB')} bytes`)
  // The text of the lesson's solution does solve it.
  await expect(page.locator('.goal').first()).toContainText('Done')

  await page.getByRole('textbox', { name: 'Your text' }).fill('ab '.repeat(200))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('alert')).toContainText('at most 512')
  await expect(chip, 'what was read before stays').toContainText('live')
  await page.getByRole('button', { name: 'Back to the recorded text' }).click()
  await expect(chip).toContainText('recorded')
})

test('the three bills answer the prediction and the challenge', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const prediction = page.locator('fieldset.predict', { hasText: 'What happens to the cache?' })
  await prediction.getByText('It grows fourfold').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText('No: it goes from 12.0 MiB to 24.0 MiB')
  const figure = page.getByRole('figure', { name: 'Three bills' })
  await figure.scrollIntoViewIfNeeded()
  await expect(figure).toContainText('the cache became 2.0 times as large')
  await figure.focus()
  await page.keyboard.press('Home')
  await expect(figure).toContainText('nothing to compare it with')
  const answer = page.getByRole('spinbutton')
  await answer.fill('4096')
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.locator('.goal').last()).toContainText('Earlier')
  await answer.fill('591')
  await page.getByRole('button', { name: 'Check it' }).click()
  await expect(page.locator('.goal').last()).toContainText('Done')
})
