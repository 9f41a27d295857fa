/** A file that is on its way for as long as a test likes. */

import type { Page } from '@playwright/test'

/** Holds back what matches `url` until the function that it gives is called. */
export async function withhold(page: Page, url: string | RegExp): Promise<() => void> {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(url, async (route) => {
    await arrived
    await route.continue()
  })
  return arrive
}
