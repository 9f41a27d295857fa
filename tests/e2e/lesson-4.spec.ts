/** Lesson 4 as a reader uses it: a table of their own, the tables of a trained network on their own text, the trials. */

import { expect, type Locator } from '@playwright/test'
import { giveText } from './own-text'
import { test } from './quiet'
import { withhold } from './withhold'

const LESSON = './#/lesson/a-matrix-that-remembers'
const text = 'The fox ran to the hen house. "Let me in," said the fox. "No," said the hen.'

const choose = (figure: Locator, name: string) =>
  figure.getByRole('radio', { name, exact: true }).check({ force: true })

test('a reader fills a table, reads it, and makes a read come back wrong', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const prediction = page.locator('fieldset.predict', { hasText: 'have the cosine 0.6' })
  await prediction.getByText('The first value, and a part of the second').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText('Yes')

  const figure = page.getByRole('figure', { name: 'A table of your own' })
  const answer = figure.getByRole('region', { name: 'Answer' })
  const goal = page.locator('.goal').first()
  await expect(answer).toContainText('Exactly what was written')
  await choose(figure, 'two that overlap')
  await expect(answer).toContainText('0.60 v2')
  await expect(answer).toContainText('still nearest to value 1')
  await choose(figure, '3')
  await expect(answer).toContainText('Exactly what was written')
  await expect(goal, 'what the figure came with is no answer').not.toContainText('Done')

  // The pairs of the lesson's solution.
  const pairs = [
    ['1 0 0 0', '1 0 0 0'],
    ['1 1 0 0', '0 1 0 0'],
    ['1 0 1 0', '0 1 1 0'],
  ] as const
  for (const [i, [key, value]] of pairs.entries()) {
    await figure.getByRole('textbox', { name: `Key of pair ${i + 1}` }).fill(key)
    await figure.getByRole('textbox', { name: `Value of pair ${i + 1}` }).fill(value)
  }
  await choose(figure, '1')
  await expect(answer).toContainText('Nearest to value 3: the wrong one')
  await expect(goal).toContainText('Done')

  // A mistake costs its own pair alone.
  await figure.getByRole('textbox', { name: 'Key of pair 2' }).fill('1 1')
  await expect(figure).toContainText('The other pairs are still used')
  await expect(answer).toContainText('comes out')

  // The keyboard walks through the writes.
  await figure.focus()
  await page.keyboard.press('Home')
  await expect(figure.locator('output.count')).toHaveText('empty')
  await page.keyboard.press('ArrowRight')
  await expect(figure.locator('output.count')).toHaveText('pair 1')
  await page.keyboard.press('End')
  await expect(figure.locator('output.count')).toHaveText('read')
})

test('trained tables mix: on the recording, and on the reader’s own text', async ({ page }) => {
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'A trained table over a text' })
  const mix = figure.getByRole('region', { name: 'Parts of the read', exact: true })
  const chip = figure.locator('.chip')
  await expect(chip).toContainText('recorded')
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.getByRole('button', { name: 'Pause' }), 'it begins by itself').toBeVisible()
  await figure.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Home')
  await mix.getByRole('button', { name: 'Show the parts' }).click()
  await expect(mix).toContainText('1 of 1 tokens')
  await figure.focus()
  await page.keyboard.press('End')
  await expect(mix).toContainText('of 217 tokens')
  const narrow = await mix.locator('.mix').textContent()
  await choose(figure, 'L3 H0')
  await expect(mix.locator('.mix')).not.toHaveText(narrow!)
  await mix.getByRole('button', { name: 'Show as table' }).click()
  await expect(mix.getByRole('row')).toHaveCount(13)

  await page.getByRole('textbox', { name: 'Your text' }).fill(text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(chip).toContainText('live')
  await figure.getByRole('combobox', { name: 'Head' }).selectOption('L5 H3')
  await figure.focus()
  await page.keyboard.press('End')
  await expect(mix).toContainText(`of ${text.length} tokens`)
  await expect(figure.getByRole('region', { name: 'Table', exact: true })).toContainText('L5 H3')

  await page.getByRole('textbox', { name: 'Your text' }).fill('ab '.repeat(300))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('alert')).toContainText('at most 600')
  await expect(chip, 'what was read before stays').toContainText('live')
  await page.getByRole('button', { name: 'Back to the recorded text' }).click()
  await expect(chip).toContainText('recorded')
})

test('@wasm a nano network reads until the large one has arrived, and the figure says which it shows', async ({
  page,
}) => {
  const arrive = await withhold(page, '**/linear-attention/weights.bin')
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'A trained table over a text' })
  const mix = figure.getByRole('region', { name: 'Parts of the read', exact: true })
  await figure.scrollIntoViewIfNeeded()
  await mix.getByRole('button', { name: 'Show the parts' }).click()
  await giveText(page, text)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(figure).toContainText('This is the nano network')
  await expect(page.getByText(/The nano network reads.*the large one is on its way/)).toBeVisible()
  await expect(figure.locator('.chip'), 'named by its size').toContainText('110k')
  await choose(figure, 'L1 H1')
  await figure.focus()
  await page.keyboard.press('End')
  await expect(mix).toContainText(`of ${text.length} tokens`)

  arrive()
  await expect(figure).not.toContainText('This is the nano network')
  await expect(figure.locator('.chip')).not.toContainText('110k')
  await expect(figure.getByRole('region', { name: 'Table', exact: true }), 'the chosen head').toContainText('L1 H1')
  await expect(mix, 'the playhead stays').toContainText(`of ${text.length} tokens`)
})

test('the trials answer the prediction, fall off where the rows end, and check the challenge', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const prediction = page.locator('fieldset.predict', { hasText: 'nine out of ten' })
  await prediction.getByText('About 512').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText(/Not quite: up to \d+ pairs/)

  const figure = page.getByRole('figure', { name: 'How many pairs come back' })
  await figure.scrollIntoViewIfNeeded()
  await expect(figure).toContainText('150 of 150 trials')
  const own = figure.locator('.recall-key[data-line=own] b')
  const share = async () => Number.parseFloat((await own.textContent()) ?? '')
  const few = await share()
  await choose(figure, '64')
  await expect.poll(share, { message: 'more rows give back more' }).toBeGreaterThan(few)
  const random = await share()
  await choose(figure, 'lean one way')
  await expect.poll(share, { message: 'keys that lean cost most of it' }).toBeLessThan(random / 2)
  const adds = await share()
  await choose(figure, 'delta rule')
  await expect.poll(share).toBeGreaterThan(adds)
  await figure.getByRole('button', { name: 'Show the error' }).click()
  await expect(own).toHaveText(/^\d\.\d\d$/)
  await figure.focus()
  await page.keyboard.press('Home')
  await expect(figure.getByRole('region', { name: 'One trial' })).toContainText('1 of 1 come back')

  const rows = page.getByRole('spinbutton', { name: '24 pairs need' })
  for (const [answer, said] of [
    ['8', 'It takes more'],
    ['64', 'More than it takes'],
    ['26', 'Done'],
  ] as const) {
    await rows.fill(answer)
    await page.getByRole('button', { name: 'Check it' }).click()
    await expect(page.locator('.goal').last()).toContainText(said)
  }
})

test('trained networks wait under their title, and then for an answer @wasm', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'Looking up pairs, measured' })
  const title = page.getByText('See how many pairs trained networks hold')
  await expect(title).toBeVisible()
  await expect(figure).toHaveCount(0)
  await title.click()
  await expect(figure).toContainText('when you have said what you expect')
  const prediction = page.locator('fieldset.predict', { hasText: 'Which holds more' })
  await prediction.getByText('Neither, as far as seeds can tell').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText(/with 8 rows a head the network that adds holds \d+ pairs/)
  await expect(figure.locator('.chip')).toContainText('recorded')
  const scores = figure.getByRole('region', { name: 'Scores' }).locator('canvas')
  expect((await scores.boundingBox())!.width, 'as wide as where nothing is folded').toBeGreaterThan(500)
})
