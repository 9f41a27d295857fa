/**
 * axe over every page and every figure of the gallery, each visited once. What depends on colour is asked again in the dark theme.
 * WCAG 2.2 A and AA, and axe's best practices.
 */

import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** What axe finds, as rule and place, with its own words on what to do. */
async function faults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (rules) axe.withRules([...rules])
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) => `${id} at ${target.join(' ')}: ${html.slice(0, 140)} ${failureSummary}`,
    ),
  )
}

/** Both themes of a page that is open. */
async function bothThemes(page: Page, name: string) {
  expect(await faults(page), `${name}, light`).toEqual([])
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  expect(await faults(page, ['color-contrast']), `${name}, dark`).toEqual([])
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('light')
}

const settled = async (page: Page) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText(/^Opening the/)).toHaveCount(0)
}

test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' }))

test('@wasm the pages of the notebook have no fault that axe finds', async ({ page }) => {
  await page.goto('./#/')
  await settled(page)
  const lessons = await page
    .locator('.contents-list a.title')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  expect(lessons.length).toBeGreaterThan(8)
  const found: string[] = []
  for (const address of ['#/', '#/glossary', '#/lab', '#/models', '#/gallery', ...lessons]) {
    await page.goto(`./${address}`)
    await settled(page)
    await test.step(address, () => bothThemes(page, address))
  }
  expect(found).toEqual([])
})

test('@wasm every figure of the gallery opens alone, has no fault that axe finds, and never scrolls sideways', async ({
  page,
}) => {
  test.setTimeout(480_000)
  await page.goto('./#/gallery')
  await settled(page)
  const list = page.getByRole('main').getByRole('link')
  const names = (await list.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))).map((href) =>
    href.replace('#/gallery/', ''),
  )
  expect(names.length).toBeGreaterThan(20)
  for (const name of names) {
    await page.goto(`./#/gallery/${name}`)
    await settled(page)
    await expect(page.getByRole('alert'), name).toHaveCount(0)
    await bothThemes(page, name)
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${name} scrolls sideways`,
    ).toBeLessThanOrEqual(0)
  }
})
