/** The race of lesson 0 as a reader uses it, on WebAssembly and on WebGPU. */

import { expect, type Page } from '@playwright/test'
import { bars, open, RACE, token } from './figures'
import { giveText } from './own-text'
import { test } from './quiet'

const guessOfTheCrossing = (page: Page) => page.locator('form.predict', { hasText: 'Before you look at the memory' })

test('the race continues the reader’s prompt with both, in lockstep, and stops when told', async ({ page }) => {
  const figure = await open(page, RACE)
  const prompt = 'There was a mouse'
  await giveText(page, prompt)
  await page.getByRole('button', { name: 'Continue it with both' }).click()
  const pages = ['Transformer', 'Gated RNN'].map((name) => figure.getByRole('region', { name: `Text of the ${name}` }))
  // The nano networks write until the large ones have arrived.
  await expect(figure.locator('.chip').filter({ hasText: 'live' }).filter({ hasText: '4.7M' })).toHaveCount(2)
  await expect.poll(async () => Number(await token(figure).getAttribute('max'))).toBeGreaterThan(prompt.length + 8)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. What was computed stays.')).toBeVisible()
  await figure.focus()
  await page.keyboard.press('End')
  const [first, second] = await Promise.all(pages.map((part) => part.textContent()))
  expect(first).toMatch(new RegExp(`^${prompt}`))
  expect(second).toMatch(new RegExp(`^${prompt}`))
  expect(first!.length).toBe(second!.length)

  await figure.getByRole('button', { name: 'Show the memory' }).click()
  const bytes = () => bars(figure, 'Memory')
  const late = await bytes()
  await page.keyboard.press('Tab')
  await figure.focus()
  await page.keyboard.press('Home')
  const early = await bytes()
  const names = Object.keys(late)
  expect(names).toHaveLength(2)
  expect(early[names[0]!], 'the cache grows').not.toBe(late[names[0]!])
  expect(early[names[1]!], 'the state does not').toBe(late[names[1]!])

  // What the engine counts when both have stopped. A model may be a symbol ahead of its page, or a few.
  await page.getByText('Every byte that the two hold').click()
  const row = async (name: string) =>
    (await page.getByRole('row', { name }).getByRole('cell').allTextContents()).map((text) =>
      Number(text.match(/[\d,]+$/)![0].replaceAll(',', '')),
    )
  const [used, room] = [await row('Memory of the text'), await row('Set aside for it')]
  expect(used[0]).toBeGreaterThan(0)
  expect(room[0], 'a cache has more room than it uses').toBeGreaterThan(used[0]!)
  expect(room[1], 'a state is what it is').toBe(used[1])
  for (const bytes of await row('Weights, unpacked')) expect(bytes).toBeGreaterThan(18_000_000)
})

test('a challenge is checked by the figure that it is about', async ({ page }) => {
  await open(page, RACE)
  await page.getByRole('spinbutton', { name: 'Your guess, in tokens' }).fill('4000')
  await guessOfTheCrossing(page).getByRole('button', { name: 'Commit' }).click()
  const answer = page.getByText(/At token [\d,]+ the cache has/)
  const crossing = Number(/At token ([\d,]+)/.exec((await answer.textContent()) ?? '')![1]!.replace(',', ''))
  const box = page.getByRole('spinbutton', { name: 'They cross at token' })
  for (const [typed, said] of [
    [crossing, /Later/],
    [2 * crossing, /Done:/],
  ] as const) {
    await box.fill(String(typed))
    await page.getByRole('button', { name: 'Check it' }).click()
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
  }
})

test('whoever has guessed sees the lines cross from their beginning', async ({ page }) => {
  const figure = await open(page, RACE)
  await figure.scrollIntoViewIfNeeded()
  await expect.poll(async () => Number(await token(figure).inputValue())).toBeGreaterThan(100)
  await page.getByRole('spinbutton', { name: 'Your guess, in tokens' }).fill('900')
  await guessOfTheCrossing(page).getByRole('button', { name: 'Commit' }).click()
  await figure.getByRole('region', { name: 'Memory', exact: true }).scrollIntoViewIfNeeded()
  await expect.poll(async () => Number(await token(figure).inputValue())).toBeLessThan(70)
  await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible()
})
