/** Lesson 6 as a reader uses it: two values for one key, a network that overwrites, and the needle. */

import { expect } from '@playwright/test'
import { test } from './quiet'

const LESSON = './#/lesson/overwriting'

test('a list of writes is played, changed and solved', async ({ page }) => {
  await page.goto(LESSON)
  const prediction = page.locator('fieldset.predict', { hasText: 'A is written as 5' })
  await prediction.getByText('No: whatever it forgets').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction.locator('.answer')).toContainText('Yes')

  const figure = page.getByRole('figure', { name: 'Two values for one key' })
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.getByRole('button', { name: 'Pause' }), 'it begins by itself').toBeVisible()
  await figure.focus()
  await page.keyboard.press('End')
  const answer = (rule: string, key: string) =>
    figure.getByRole('region', { name: rule, exact: true }).getByRole('row', { name: new RegExp(`^${key} `) })
  await expect(answer('Linear', 'A')).toContainText('+5.0')
  await expect(answer('Delta', 'A')).toContainText('2.0')

  // By keyboard alone, back to the write before.
  await page.keyboard.press('ArrowLeft')
  await expect(figure.locator('.count')).toHaveText('write 2 of 3')
  await expect(answer('Linear', 'A')).toContainText('5.0')

  // The worked solution of the challenge.
  const goal = page.locator('.goal', { hasText: 'this line will say how it went' })
  await expect(goal).toBeVisible()
  await figure.getByRole('button', { name: 'Remove write 3' }).click()
  await figure.getByRole('slider', { name: /B away/ }).fill('60')
  await figure.getByRole('textbox', { name: 'Value of write 1' }).fill('4')
  const second = figure.getByRole('textbox', { name: 'Value of write 2' })
  await second.fill('-')
  await expect(second, 'a lone minus may be typed').toHaveValue('-')
  await second.fill('-4')
  await expect(page.locator('.goal[data-done]').first()).toContainText('2.8')
  await second.fill('50')
  await expect(second).toHaveAttribute('aria-invalid', 'true')
  await second.blur()
  await expect(second, 'what does not fit is not taken').toHaveValue('−4')

  // A link restores list, angles, strengths and place.
  await page.goto(`./?again${LESSON.slice(2)}?figure=two-values&t=1&text=C4+A-3+|+90+30+|+0.5+1`)
  await expect(figure.locator('.count')).toHaveText('write 1 of 2')
  await expect(answer('Delta', 'C')).toContainText('4.0')
  await expect(figure.getByRole('textbox', { name: 'Value of write 2' })).toHaveValue('−3')
})

test('a trained network erases at each token, on the recording and on a text of the reader', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const figure = page.getByRole('figure', { name: 'Overwriting over a text' })
  const chip = figure.locator('.chip')
  await expect(chip).toContainText('recorded')
  await figure.scrollIntoViewIfNeeded()
  const does = figure.getByRole('region', { name: 'What this token does' })
  await expect(does).toContainText('erased')

  const prediction = page.locator('fieldset.predict', { hasText: 'free to choose' })
  await prediction.getByText('About half of the error').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction.locator('.answer')).toContainText('over all heads and tokens')

  // Every head has a row; a head whose keys were not recorded says so instead of guessing.
  await figure.getByRole('button', { name: 'All 24 heads' }).click()
  await figure.getByRole('button', { name: 'L3 H3' }).click()
  await expect(figure).toContainText('does not hold the keys and values of L3 H3')

  await page.getByRole('textbox', { name: 'Your text' }).fill('The cup is red. Now the cup is blue. Which is the cup?')
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(chip).toContainText('live')
  await expect(does, 'a live run carries every head').toContainText('erased')
  await figure.getByRole('button', { name: 'Show as table' }).first().click()
  await expect(figure.getByRole('row', { name: /^β of L3 H3/ })).toBeVisible()

  await page.getByRole('textbox', { name: 'Your text' }).fill('ab '.repeat(900))
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('alert')).toContainText('at most 2,000')
  await expect(chip, 'what was read before stays').toContainText('live')
  await page.getByRole('button', { name: 'Back to the recorded text' }).click()
  await expect(chip).toContainText('recorded')
})

test('the needle is kept and replaced by the constants of the solution', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const prediction = page.locator('fieldset.predict', { hasText: 'finds the first pair' })
  await prediction.getByText('The delta rule in the repeated filler').click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  await expect(prediction.locator('.answer')).toContainText('Yes')

  const figure = page.getByRole('figure', { name: 'The needle' })
  await figure.scrollIntoViewIfNeeded()
  const repeated = figure.getByRole('region', { name: 'One filler, repeated' })
  await expect(repeated.getByRole('row', { name: /^Delta / })).toContainText('100 %')
  await figure.getByRole('slider', { name: /kept at each write/ }).fill('1')
  await figure.getByRole('slider', { name: /of error made good/ }).fill('0.3')
  await expect(page.locator('.goal[data-done]')).toContainText('with α 1 and β 0.3', { timeout: 90_000 })
})
