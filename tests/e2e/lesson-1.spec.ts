/** Lesson 1 as a reader uses it: cells of an LSTM over a text, the adding problem, and a gradient on its way back. */

import { expect, type Locator, type Page } from '@playwright/test'
import { giveText, textBox } from './own-text'
import { test } from './quiet'

const LESSON = './#/lesson/the-machine-of-2015'

const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true })
const choose = (where: Locator, name: string) => where.getByRole('radio', { name, exact: true }).check({ force: true })
const set = (where: Locator, name: string, value: number) =>
  where.getByRole('slider', { name, exact: true }).fill(String(value))
const goal = (page: Page, challenge: string) => page.locator('.challenge', { hasText: challenge }).locator('.goal')
const prediction = (page: Page, words: string) => page.locator('fieldset.predict', { hasText: words })

test('the recording moves, a cell opens, and its sum is right', async ({ page }) => {
  await page.goto(LESSON)
  const cells = figure(page, 'An LSTM and its cells')
  await cells.scrollIntoViewIfNeeded()
  await expect(cells.locator('.chip')).toContainText('recorded')
  await expect(cells.getByRole('button', { name: 'Pause' }), 'it begins by itself').toBeVisible()
  await cells.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  await expect(cells).toContainText('It writes: token')
  await page.keyboard.press('Home')
  await expect(cells).toContainText('It reads: token 1 of')

  await expect(page.getByLabel('A full cache'), 'an LSTM has none').toHaveCount(0)

  const question = prediction(page, 'Four things about a text')
  await expect(cells, 'no answer before the question').not.toContainText('place in the')
  await question.getByText('One, two or three of them').click()
  await question.getByRole('button', { name: 'Commit' }).click()
  await expect(question).toContainText(/Of \d+ cells, on this text/)
  await expect(cells.getByRole('region', { name: 'Cells over the text' })).toContainText('place in the')

  // What is kept and what is written make the value, as it is read out.
  const one = cells.getByRole('region', { name: 'One cell' })
  await cells.focus()
  for (let i = 0; i < 12; i += 1) await page.keyboard.press('ArrowRight')
  await expect(cells).toContainText('It reads: token 13 of')
  const said = (await one.locator('.readout b').textContent())!.replaceAll('−', '-')
  const [, f, before, sign, written, c] = /= ([\d.≈]+) × (-?[\d.]+) ([+-]) ([\d.]+) = (-?[\d.]+)/.exec(said)!
  const sum = Number(f!.replace('≈', '')) * Number(before) + (sign === '-' ? -1 : 1) * Number(written)
  expect(Math.abs(sum - Number(c))).toBeLessThan(0.12 + 0.006 * Math.abs(Number(before)))

  // Another cell, by its name and then among all of them with the keyboard.
  const rows = cells.getByRole('region', { name: 'Cells over the text' })
  const name = await one.getByRole('heading').textContent()
  await rows.getByRole('button', { name: /keeps longest/ }).click()
  await expect(one.getByRole('heading')).not.toHaveText(name!)
  await rows.getByRole('button', { name: /^All \d+ cells/ }).click()
  const field = rows.getByRole('img', { name: /All \d+ cells/ })
  const before2 = await one.getByRole('heading').textContent()
  await field.focus()
  await page.keyboard.press('ArrowDown')
  await expect(one.getByRole('heading')).not.toHaveText(before2!)
  await one.getByRole('button', { name: 'Show as table' }).click()
  await expect(one.getByRole('row')).toHaveCount(6)
})

test('the LSTM goes on with the reader’s own text, and the names are put to the test', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const cells = figure(page, 'An LSTM and its cells')
  await cells.scrollIntoViewIfNeeded()
  await expect(goal(page, 'a name that breaks')).toContainText('Give the figure a text of your own')
  const box = textBox(page)
  await giveText(page, 'Naïve', box)
  await page.getByRole('button', { name: 'Continue it' }).click()
  await expect(page.getByRole('alert')).toContainText('ï')

  await box.fill(
    'The old king sat by the fire. "Who is there?" he said. Nobody came. The night was long, and it was cold.',
  )
  await page.getByRole('button', { name: 'Continue it' }).click()
  await expect(page.getByRole('button', { name: 'Back to the recording' })).toBeVisible()
  await expect(cells.locator('.chip')).toContainText('live')
  await expect(cells.locator('output.count')).toContainText(/264 \/ 264/)
  await expect(cells).toContainText('It writes: token 160')
  await expect(goal(page, 'a name that breaks')).toContainText(/L\d+ C\d+/)

  // As the solution says: a sentence that does not end; and, on another visit, a word that does not.
  await box.fill('and then they went to the river and looked at the water '.repeat(20).trim())
  await page.getByRole('button', { name: 'Continue it' }).click()
  await expect(goal(page, 'a name that breaks')).toContainText(/Done: .*place in the sentence/)
  await page.getByRole('button', { name: 'Back to the recording' }).click()
  await expect(cells.locator('.chip')).toContainText('recorded')
  await page.reload()
  await expect(goal(page, 'a name that breaks')).toContainText('Done before.')
  await box.fill('ZXQJVKW'.repeat(40))
  await page.getByRole('button', { name: 'Continue it' }).click()
  await expect(goal(page, 'a name that breaks')).toContainText(/Done: .*place in the (word|sentence)/)
  await page.getByRole('button', { name: 'Back to the recording' }).click()
  await expect(cells.locator('.chip')).toContainText('recorded')
})

test('three networks add, or do not, and are measured in the page @wasm', async ({ page }) => {
  await page.goto(LESSON)
  const question = prediction(page, 'Which of them came to add')
  await question.getByText('The two with gates').click()
  await question.getByRole('button', { name: 'Commit' }).click()
  await expect(question).toContainText(/So it is\. At 200 steps .*nothing but the mean/)
  const task = figure(page, 'The adding problem, measured')
  await task.scrollIntoViewIfNeeded()
  await task.getByRole('button', { name: 'Measure', exact: true }).click()
  await expect(task).toContainText(/\d+ sequences of each length/)
  await task.getByRole('button', { name: 'Stop' }).click()
  await expect(task).toContainText('LSTM of 2015')
})

test('a gradient goes back through two networks, and a plain one can be balanced', async ({ page }) => {
  await page.goto(LESSON)
  const question = prediction(page, 'How much of the gradient')
  await question.getByText('Less than a ten-thousandth').click()
  await question.getByRole('button', { name: 'Commit' }).click()
  await expect(question).toContainText('So it is. Computed just now')

  const reach = figure(page, 'How far a gradient reaches')
  await reach.scrollIntoViewIfNeeded()
  await expect(reach.getByRole('button', { name: 'Pause' }), 'it begins by itself').toBeVisible()
  await reach.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('End')
  const left = (name: string) => reach.locator('.reach-legend > div', { hasText: name }).locator('dd')
  await expect(reach.locator('output.count')).toHaveText('199 back')
  await expect(left('plain network')).toContainText('× 10⁻')
  await expect(left('LSTM')).toContainText(/^\d\.\d/)

  await expect(goal(page, 'balance a plain network')).toContainText('as training finds them')
  await choose(reach, 'as training finds them')
  await expect(goal(page, 'balance a plain network')).toContainText('faded')
  await set(reach, 'Recurrent weights of the plain network, times', 4)
  await expect(goal(page, 'balance a plain network')).toContainText('grown')
  for (const times of [2.1, 2.2, 2.3, 2.4]) {
    await set(reach, 'Recurrent weights of the plain network, times', times)
    await expect(reach).toContainText(`× ${times.toFixed(2)}`)
    await page.waitForTimeout(1500)
    if ((await goal(page, 'balance a plain network').getAttribute('data-done')) !== null) break
  }
  await expect(goal(page, 'balance a plain network')).toContainText('Done')

  // Closed gates make the trained LSTM as forgetful as the other.
  await choose(reach, 'trained')
  await set(reach, 'Added to the logits of the forget gates', -12)
  await expect(left('LSTM')).toContainText('× 10⁻')
  await reach.getByRole('button', { name: 'Show as table' }).click()
  await expect(reach.getByRole('row', { name: /plain network/ }).getByRole('cell')).toHaveCount(200)
  await choose(reach, '50')
  await expect(reach.getByRole('row', { name: /plain network/ }).getByRole('cell')).toHaveCount(50)
})

test('the steps from 2015 to today wait for an answer', async ({ page }) => {
  await page.goto(LESSON)
  const row = page.getByRole('row', { name: /norms, and a way around each/ })
  await expect(row).toContainText('?')
  const question = prediction(page, 'Which of them divided it by most?')
  await question.getByText('Gates that are exponentials').click()
  await question.getByRole('button', { name: 'Commit' }).click()
  await expect(question).toContainText(/Not so\. A block around the cell.* divided it by 68/)
  await expect(row).toContainText('35.46')
})
