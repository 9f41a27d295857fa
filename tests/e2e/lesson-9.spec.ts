/** Lesson 9 as a reader uses it: the recorded story, texts of their own, both challenges, the records of the training. */

import { expect } from '@playwright/test'
import { giveText } from './own-text'
import { test } from './quiet'
import { withhold } from './withhold'

const LESSON = './#/lesson/perplexity'

test('a reader guesses, watches the story, and scores texts of their own', async ({ page }) => {
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'What a text costs' })
  const networks = figure.getByRole('region', { name: 'Networks' })
  await expect(figure.locator('.chip')).toContainText('recorded')
  await expect(figure, 'nothing is told before the guess').toContainText('Nothing has been read yet')
  const prediction = page.locator('fieldset.predict').first()
  await prediction.getByText('Transformer').click()
  await prediction.getByRole('button', { name: 'Commit and play' }).click()
  await expect(prediction).toContainText('Not so')
  await expect(figure.getByRole('button', { name: 'Pause' }), 'the answer sets it off').toBeVisible()
  await figure.focus()
  await page.keyboard.press('End')
  await expect(figure).toContainText('On all of it Hybrid, 3 to 1 pays least')
  await expect(figure.getByRole('region', { name: 'Dearest words' })).toContainText('Nangila')
  // The last line of the page begins with “The”.
  await figure.getByRole('img', { name: /each symbol tinted/ }).hover({ position: { x: 14, y: 312 } })
  await expect(figure.getByRole('region', { name: 'The text', exact: true })).toContainText('“The” cost Transformer')

  // Four at most, two at least; what is not compared any more leaves the choice of the two.
  await expect(networks.getByRole('checkbox', { name: 'Vector gate' })).toBeDisabled()
  await networks.getByRole('checkbox', { name: 'Gated DeltaNet' }).uncheck()
  await expect(figure.getByLabel('Marked above')).not.toHaveValue('gated-delta')
  await networks.getByRole('checkbox', { name: 'Gated DeltaNet' }).check()
  await figure.getByRole('button', { name: 'Show as table' }).click()
  await expect(figure.getByRole('region', { name: /Bits of symbols/ }).getByRole('row')).toHaveCount(5)
  await figure.getByRole('button', { name: 'Show as picture' }).click()

  const goals = page.locator('.goal')
  await page.getByRole('textbox', { name: 'Your text' }).fill('The cat sat on the mat. '.repeat(12))
  await page.getByRole('button', { name: 'Score it' }).click()
  await expect(figure.locator('.chip')).toContainText('live')
  // The texts of the worked solutions do solve them.
  await expect(goals.first()).toContainText('Done')
  await page
    .getByRole('textbox', { name: 'Your text' })
    .fill(
      'Once upon a time there was a little girl who lived in a house by the sea. She had a dog and a cat, and every morning they ' +
        'went down to the beach together to look for shells and stones. The dog ran into the waves.',
    )
  await page.getByRole('button', { name: 'Score it' }).click()
  await expect(goals.last()).toContainText('Done', { timeout: 30_000 })

  // A file with typographic marks is read in plain spelling; one that is too long says so and loses nothing.
  await page.getByLabel('Open a text file').setInputFiles({
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('“Well,” she said — and left…'),
  })
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('"Well," she said -- and left...')
  await page.getByRole('textbox', { name: 'Your text' }).fill('ab '.repeat(7000))
  await page.getByRole('button', { name: 'Score it' }).click()
  await expect(page.getByRole('alert')).toContainText('at most 20,000')
  await page.getByRole('button', { name: 'Back to the recorded text' }).click()
  await expect(figure.locator('.chip')).toContainText('recorded')
  await figure.getByText('The cyclone').click()
  await expect(figure.locator('.chip')).toContainText('5,972 symbols')
})

test('@wasm a nano network reads until the first large one has arrived, and is named by its size', async ({ page }) => {
  const arrive = await withhold(page, '**/models/transformer/weights.bin')
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'What a text costs' })
  const row = figure.getByRole('row', { name: 'Transformer' })
  await giveText(page, 'The cat sat on the mat. '.repeat(12))
  await page.getByRole('button', { name: 'Score it' }).click()
  await expect(figure.locator('.chip')).toContainText('live')
  await expect(page.getByText(/The nano network reads.*the large one is on its way/)).toBeVisible()
  await expect(figure).toContainText('This is the nano network')
  await expect(row).toContainText(/Transformer, \d+k/)
  await figure.getByRole('slider', { name: 'Token' }).focus()
  await page.keyboard.press('End')
  await expect(figure, 'one network is no comparison').toContainText(/On all of it Transformer, \d+k pays \d\.\d+ bits/)
  await expect(page.locator('.goal').first(), 'the challenges are about the large ones').not.toContainText('symbols')

  arrive()
  await expect(page.locator('.goal').first()).toContainText('Done')
  await expect(row).not.toContainText(/\d+k/)
  await expect(figure).not.toContainText('This is the nano network')
})

test('the records of the training and the kinds of symbols', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const training = page.getByRole('figure', { name: 'The training as it went' })
  await training.scrollIntoViewIfNeeded()
  await expect(training.locator('svg').last()).toBeVisible()
  await training.getByRole('button', { name: 'Show as table' }).click()
  await expect(training.getByRole('row')).toHaveCount(7)
  await expect(training.getByRole('columnheader', { name: 'Hybrid, 3 to 1' })).toBeVisible()
  // Networks that read less are never beside those that read more.
  await training.getByText('150 million').click()
  await expect(training.getByRole('columnheader', { name: 'Hybrid, 3 to 1' })).toHaveCount(0)

  const kinds = page.getByRole('figure', { name: 'Bits by kind of symbol' })
  await kinds.scrollIntoViewIfNeeded()
  await expect(kinds.getByRole('button', { name: 'Show the kinds' })).toBeVisible()
  const prediction = page.locator('fieldset.predict').nth(1)
  await prediction.getByText('A name that has stood before').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText('So it is')
  await expect(kinds).toContainText('They lie farthest apart on “a name that has stood before”')
  await kinds.getByRole('button', { name: 'Show as table' }).click()
  await expect(kinds.getByRole('row')).toHaveCount(6)
})
