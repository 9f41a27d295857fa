/** Lesson 7 as a reader uses it: one number, points on a circle, trained networks measured in the page, three cups. */

import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './quiet'

const LESSON = './#/lesson/what-a-state-can-track'

const figure = (page: Page, name: string) => page.getByRole('figure', { name, exact: true })
const set = (where: Locator, name: string, value: number) =>
  where.getByRole('slider', { name, exact: true }).fill(String(value))
const goal = (page: Page, challenge: string) => page.locator('.challenge', { hasText: challenge }).locator('.goal')

test('two runs move by themselves, and only a negative decay lets them change places', async ({ page }) => {
  await page.goto(LESSON)
  const runs = figure(page, 'Two runs')
  await runs.scrollIntoViewIfNeeded()
  const bit = runs.getByRole('slider', { name: 'Bit' })
  await expect(runs.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect.poll(async () => Number(await bit.inputValue())).toBeGreaterThan(3)
  await expect(runs).toContainText('They never changed places. No decay is negative')
  await expect(goal(page, '64 bits in one number')).toContainText('Not yet')

  const prediction = page.locator('fieldset.predict', { hasText: 'Can the sign of h' })
  await prediction.getByText('No, whichever four numbers').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText(/So it is\. Of [\d,]+ settings, tried just now/)

  await runs.getByRole('radio', { name: '−1 to 1' }).check({ force: true })
  await set(runs, 'Write at a 1', 0)
  await set(runs, 'Decay at a 0', 0.9)
  await set(runs, 'Decay at a 1', -0.9)
  await expect(goal(page, '64 bits in one number')).toContainText('Keep at least half')
  await set(runs, 'Decay at a 0', 1)
  await set(runs, 'Decay at a 1', -1)
  await expect(goal(page, '64 bits in one number')).toContainText('Done')
  await runs.getByRole('radio', { name: 'fixed' }).check({ force: true })
  await expect(goal(page, '64 bits in one number'), 'a constant flips always or never').toContainText(
    'Not as it stands now',
  )

  // Their own bits, good and bad, with the keyboard at the figure.
  const box = page.getByRole('textbox', { name: 'Your bits' }).first()
  await box.fill('0110')
  await runs.focus()
  await page.keyboard.press('End')
  await expect(runs.locator('.readout')).toContainText('After 4 of 4 bits')
  await page.keyboard.press('ArrowLeft')
  await expect(runs.locator('.readout')).toContainText('After 3 of 4 bits')
  await expect(goal(page, '64 bits in one number')).toContainText('at least 64 bits')
  await box.fill('01x')
  await expect(page.locator('.bits-box').first()).toContainText('“x” is no bit')
  await box.fill('')
  await expect(page.locator('.bits-box').first()).toContainText('Type zeros and ones')
  await page.getByRole('button', { name: 'Draw others' }).first().click()
  await runs.getByRole('button', { name: 'Show as table' }).click()
  await expect(runs.getByRole('row', { name: /product of a/ }).getByRole('cell')).toHaveCount(65)
})

test('a turn counts to three, and a trained channel lies near −1', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const circle = figure(page, 'On the circle')
  await circle.scrollIntoViewIfNeeded()
  await expect(circle.getByRole('slider', { name: 'Bit' }), 'less motion: the end at once').toHaveValue('64')
  await expect(goal(page, 'count to three')).toContainText('modulo 3')
  await circle.getByRole('radio', { name: '3', exact: true }).check({ force: true })
  await expect(goal(page, 'count to three')).toContainText('Not yet')
  await circle.getByRole('radio', { name: 'rotation' }).check({ force: true })
  await set(circle, 'Angle at a 1', 120)
  await expect(goal(page, 'count to three')).toContainText('Done')
  await expect(circle).toContainText('right after 64 of 64 bits')

  await circle.getByRole('radio', { name: 'trained' }).check({ force: true })
  await circle.getByRole('radio', { name: '2', exact: true }).check({ force: true })
  await expect(circle).toContainText(/Channel \d+ of the first layer/)
  await expect(circle, 'it has learned to flip').toContainText('right after 64 of 64 bits')
})

test('four trained networks are measured in the page @wasm', async ({ page }) => {
  await page.goto(LESSON)
  const four = figure(page, 'Two switches, four networks')
  await four.scrollIntoViewIfNeeded()
  await expect(four, 'the reader is asked first').toContainText('when you have said what you expect')
  const prediction = page.locator('fieldset.predict', { hasText: 'which of the four' })
  await prediction.getByText('Only the one with both').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction).toContainText('So it is. At 62 bits')
  await expect(four).toContainText('recorded scores until you measure')
  // The dot in the corner: a channel that keeps at a 0 and flips at a 1.
  const gates = four.getByRole('region', { name: 'Decays −1 to 1, from the bit' }).locator('canvas').first()
  await expect(gates).toHaveAccessibleName(/−1\.00 to 1\.00/)
  await gates.hover({ position: { x: 182, y: 164 } })
  await expect(four.locator('.readout').first()).toContainText(/× 1\.0000|× 0\.99\d\d at a 0, × −0\.9/)
  await four.getByRole('button', { name: 'Measure them here' }).click()
  await expect(four).toContainText(/\d+ strings of each length/)
  await expect(four.getByRole('button', { name: 'Measure more' })).toBeVisible()
  await four.getByRole('button', { name: 'Show as table' }).click()
  const scores = four.getByRole('table').first()
  const share = async (name: string) => {
    const cells = scores.getByRole('row', { name }).getByRole('cell')
    return Promise.all([2, 6].map(async (at) => Number.parseFloat((await cells.nth(at).textContent())!)))
  }
  expect((await share('LSTM'))[1]).toBe(100)
  const [signed] = await share('Signed minGRU, seed 1')
  expect(signed).toBe(100)
  await expect(four.getByRole('row', { name: 'Signed minGRU, seed 0, at a 1' }).getByRole('cell')).toHaveCount(96)
  for (const name of ['minGRU, fixed gate', 'Transformer'])
    for (const one of await share(name)) expect(one, `${name} guesses`).toBeLessThan(80)

  await four.getByRole('button', { name: 'Show as picture' }).click()
  await four.getByText('One string of 62 bits').click()
  await four.focus()
  await page.keyboard.press('End')
  await expect(four.getByRole('slider', { name: 'Step' })).toHaveValue('62')
  await expect(four.getByText('LSTM of 2015').locator('..')).toContainText('right')
  // The longest of the names, with its mark, stands beside its strip and not over it.
  const row = four.locator('.row-name', { hasText: 'Signed minGRU, fixed gate' })
  const mark = (await row.locator('svg').boundingBox())!
  const strip = (await row.locator('+ canvas').boundingBox())!
  expect(mark.x + mark.width).toBeLessThanOrEqual(strip.x)
})

test('a step of the delta rule swaps two cups', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const game = figure(page, 'The shell game')
  await game.scrollIntoViewIfNeeded()
  await expect(game).toContainText('it leads by 0.00')
  await set(game, 'Write strength', 2)
  await expect(game).toContainText('right one after 16 of 16 swaps; at the end it leads by 1.00')
  await game.getByRole('button', { name: 'Clear' }).click()
  await game.getByRole('button', { name: 'A and B' }).click()
  await game.getByRole('button', { name: 'B and C' }).click()
  await expect(game).toContainText('right one after 2 of 2 swaps')
})

test('the trained shell game waits for an answer, and shows both games beside a guess', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  await page.getByText('See which trained networks follow the ball').click()
  const scores = figure(page, 'The shell game, trained')
  await scores.scrollIntoViewIfNeeded()
  await expect(scores).not.toContainText('follow the ball')
  const question = page.locator('fieldset.predict').filter({ hasText: 'know it?' })
  await question.getByText('Those two, and the minGRU').click()
  await question.getByRole('button', { name: 'Commit' }).click()
  await expect(question).toContainText('Not so. With three cups')
  await expect(scores.locator('svg').last()).toContainText('a guess')
  await scores.getByText('5 cups').click()
  await expect(scores).toContainText('one network follows the ball: “LSTM”')
  await scores.getByRole('button', { name: 'Show as table' }).click()
  await expect(scores.getByRole('row', { name: /Delta rule, β up to 2/ })).toContainText('%')
})
