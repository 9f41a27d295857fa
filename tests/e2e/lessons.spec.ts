/** The lessons as a whole, from the built site under a sub-path. */

import { expect } from '@playwright/test'
import { BILL, GATE, gateFigure, RACE, raceFigure, token } from './figures'
import { test } from './quiet'

test('both lessons move by themselves before any model has arrived', async ({ page }) => {
  for (const [address, figure] of [
    [GATE, gateFigure(page)],
    [RACE, raceFigure(page)],
  ] as const) {
    await page.goto(address)
    await figure.scrollIntoViewIfNeeded()
    await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible()
    const before = Number(await token(figure).inputValue())
    await expect.poll(async () => Number(await token(figure).inputValue())).toBeGreaterThan(before + 3)
    await expect(figure.locator('.chip').first()).toContainText('recorded')
  }
})

test('no page scrolls sideways, from 360 pixels up', async ({ page }) => {
  for (const width of [360, 390, 820, 1440])
    for (const address of ['./#/', RACE, GATE, BILL]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(address)
      await expect(page.getByRole('slider', { name: /Token|Context/ }).first()).toBeAttached()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${address} at ${width}`,
      ).toBeLessThanOrEqual(0)
    }
})

for (const slug of ['the-machine-of-2015', 'the-bill-at-scale', 'where-they-still-lose', 'choosing'])
  test(`${slug}: every prediction is made by the keyboard alone, and the way goes on from there`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./#/lesson/${slug}`)
    await expect(page.locator('.predict').first()).toBeVisible()
    const forms = page.locator('form', { has: page.locator('.predict') })
    const count = await forms.count()
    expect(count).toBeGreaterThan(1)
    const on = () => page.evaluate(() => document.activeElement?.closest('.predict') && document.activeElement.tagName)
    const formOf = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.predict')].indexOf(document.activeElement!.closest('.predict')!),
      )
    for (let i = 0; i < count; i += 1) {
      for (let tabs = 0; (await on()) !== 'INPUT' && tabs < 90; tabs += 1) {
        // In an editor Tab indents; the page says that Escape leaves it.
        if (await page.evaluate(() => document.activeElement?.closest('.cm-editor')))
          await page.keyboard.press('Escape')
        await page.keyboard.press('Tab')
      }
      expect(await formOf(), 'in their order').toBe(i)
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowDown')
      while ((await on()) !== 'BUTTON') await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await expect(forms.nth(i).locator('.answer')).not.toBeEmpty()
      await expect(forms.nth(i).getByRole('radio').nth(1)).toBeChecked()
    }
  })
