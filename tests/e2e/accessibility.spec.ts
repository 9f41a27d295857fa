/**
 * axe over every page and every figure of the gallery, each visited once and in one project alone. What depends on colour is asked
 * again in the dark theme.
 */

import { expect, type Page, test } from '@playwright/test'
import { faults } from './axe'

/** What is wrong with the page that is open, in both themes. */
async function faultsOf(page: Page, name: string): Promise<string[]> {
  const theme = page.getByRole('combobox', { name: 'Theme' })
  const light = await faults(page)
  await theme.selectOption('dark')
  const dark = await faults(page, ['color-contrast'])
  await theme.selectOption('light')
  return [...light, ...dark.map((fault) => `dark: ${fault}`)].map((fault) => `${name}: ${fault}`)
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
    found.push(...(await faultsOf(page, address)))
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
  const found: string[] = []
  for (const name of names) {
    await page.goto(`./#/gallery/${name}`)
    await settled(page)
    await expect(page.getByRole('alert'), name).toHaveCount(0)
    found.push(...(await faultsOf(page, name)))
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      `${name} scrolls sideways`,
    ).toBeLessThanOrEqual(0)
  }
  expect(found).toEqual([])
})
