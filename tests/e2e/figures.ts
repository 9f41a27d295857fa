/** What the tests of figures share: where the first ones are, and how their numbers are read. */

import { expect, type Locator, type Page } from '@playwright/test'

export const GATE = './#/lesson/forgetting-on-purpose'
export const RACE = './#/lesson/two-machines-read-a-book'
export const BILL = './#/lesson/the-bill-at-scale'

export const gateFigure = (page: Page) => page.getByRole('figure', { name: 'Decay over a text' })
export const raceFigure = (page: Page) => page.getByRole('figure', { name: 'The race' })
export const token = (figure: Locator) => figure.getByRole('slider', { name: 'Token' })
export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Numbers of the bars in a section, by name. */
export async function bars(figure: Locator, section: string): Promise<Record<string, string>> {
  const rows = await figure.getByRole('region', { name: section, exact: true }).locator('.bar').all()
  return Object.fromEntries(
    await Promise.all(
      rows.map(async (row) => [
        (await row.locator('dt').textContent()) ?? '',
        (await row.locator('.number').textContent()) ?? '',
      ]),
    ),
  )
}

/** Opens a lesson and waits until its figure has something to show. */
export async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  const figure = address.startsWith(GATE) ? gateFigure(page) : raceFigure(page)
  await expect(token(figure)).toBeAttached()
  return figure
}
