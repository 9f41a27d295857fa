/** Tests of the notebook: whatever a reader does, its console stays empty and no other host is asked. */

import { test as base, expect } from '@playwright/test'

interface Quiet {
  /** For a test in which something fails on purpose, which the browser puts into the console. */
  readonly complains: boolean
  readonly quiet: undefined
}

export const test = base.extend<Quiet>({
  complains: [false, { option: true }],
  quiet: [
    async ({ page, baseURL, complains }, use) => {
      const trouble: string[] = []
      page.on('request', (request) => {
        const url = request.url()
        if (!url.startsWith(new URL(baseURL!).origin) && !/^(blob|data):/.test(url)) trouble.push(`asked ${url}`)
      })
      page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
      page.on('pageerror', (error) => trouble.push(String(error)))
      await use(undefined)
      if (!complains) expect(trouble, 'errors in the console, or requests to other hosts').toEqual([])
    },
    { auto: true },
  ],
})
