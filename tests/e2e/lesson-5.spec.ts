/** Lesson 5 beyond its first figure: what constants do alone, letters out of noise, and the two challenges. */

import { expect, type Page } from '@playwright/test'
import { giveText } from './own-text'
import { test } from './quiet'

const LESSON = './#/lesson/forgetting-on-purpose'
const STORY =
  'Mina kept a small green boat in the shed behind the house. Every morning she carried it down to the pond. "Today we sail to the other side," she said, and the frog on the stone looked up. It rained. Mina waited under the willow.'

async function commit(page: Page, question: string, choice: string) {
  const prediction = page.locator('fieldset.predict', { hasText: question })
  await prediction.getByText(choice).click()
  await prediction.getByRole('button', { name: 'Commit' }).click()
  return prediction.locator('.answer')
}

test('a reader says who will copy, sees the recorded scores and measures them @wasm', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  await expect(await commit(page, 'How much of it do learned constants', 'About half')).toContainText('without decay')

  const figure = page.getByRole('figure', { name: 'Selective copying, measured' })
  const readings = figure.getByRole('region', { name: 'At this length' })
  await expect(readings, 'nothing is given away before the reader has committed').not.toContainText('%')
  await expect(await commit(page, 'still copy at', 'Some of either kind')).toContainText('of 6 get nine letters')
  await expect(readings).toContainText('recorded')
  const shares = async () =>
    (await readings.locator('.score').allTextContents()).map((text) => Number(/[\d.]+/.exec(text)?.[0]))
  const far = await shares()
  await figure.getByRole('slider', { name: 'Length' }).focus()
  await page.keyboard.press('Home')
  await expect(readings).toContainText('as in training')
  const near = await shares()
  expect(near).toHaveLength(far.length)
  // “> 99.9 %” stands for nearly all.
  for (const [i, share] of near.entries()) expect(share, 'more noise is easier for none').toBeGreaterThan(far[i]! - 0.2)

  await figure.getByRole('button', { name: 'Measure', exact: true }).click()
  await expect(figure.locator('.chip')).toContainText('live')
  await expect(figure.getByRole('button', { name: 'Measure 64 more' })).toBeVisible()
  const measured = await shares()
  for (const [i, share] of measured.entries())
    expect(Math.abs(share - near[i]!), 'what is measured is what was recorded').toBeLessThan(15)
  await figure.focus()
  await page.keyboard.press('End')
  await expect(figure.getByRole('region', { name: 'An example' }).getByText(', right').first()).toBeAttached()
})

test('both challenges are solved as the solutions say @wasm', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(LESSON)
  const goals = page.locator('.goal')
  const read = async (text: string) => {
    await giveText(page, text)
    await page.getByRole('button', { name: 'Read it' }).click()
    // It goes while the networks read, and comes back when all of them have.
    const back = page.getByRole('button', { name: 'Back to the recorded text' })
    await expect(back).toBeHidden()
    await expect(back).toBeVisible()
  }
  /** Heads that go dark with the full stop, and with what stands in its place. */
  const dark = async () => {
    await expect(goals.nth(1)).toContainText('Done')
    const text = (await goals.nth(1).textContent()) ?? ''
    const [, stop, other] = /full stop (\d+) of.* (\d+)\.$/.exec(text) ?? []
    return { stop: Number(stop), other: Number(other) }
  }
  await read(STORY.toUpperCase())
  await expect(goals.first()).toContainText('Done')

  await read(STORY)
  await read(STORY.replace('house.', 'house,'))
  await expect(goals.nth(1)).toContainText('“,”')
  const pause = await dark()
  expect(pause.other, 'nearly as many with a comma').toBeGreaterThan(0.75 * pause.stop)

  const smith = STORY.replace('Mina', 'Mr. Smith')
  await read(smith)
  await read(smith.replace('Mr.', 'Mr?'))
  await expect(goals.nth(1)).toContainText('“?”')
  expect((await dark()).stop, 'fewer at the stop of “Mr.”').toBeLessThan(pause.stop)
})
