/**
 * `npm run measure:typing`: seconds from the click to the first live reading over a line of 10 Mbit/s, for a reader who pastes a text and for
 * one who has typed it for six seconds, while the network loads. Three first visits each, of the site in dist/, on the processor.
 */

import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from './chromium.js'
import { slowSite } from './slow-site'

const LESSONS = ['overwriting', 'attention-and-its-bill', 'forgetting-on-purpose']
const TEXT = 'The cup is red. Now the cup is blue.'
const SECONDS = 6

const site = await slowSite(join(import.meta.dirname, '..', 'dist'), { bitsPerSecond: 10e6, delay: 40 })
const executablePath = findChromium()
for (const lesson of LESSONS)
  for (const seconds of [0, SECONDS]) {
    const waited: number[] = []
    for (let visit = 0; visit < 3; visit++) waited.push(await readFirst(lesson, seconds))
    console.log(JSON.stringify({ lesson, typedFor: seconds, secondsToFirstReading: waited }))
  }
site.close()

/** Seconds from the click to the first live reading, in a browser that has kept nothing. */
async function readFirst(lesson: string, seconds: number): Promise<number> {
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-features=WebGPU'],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${site.url}#/lesson/${lesson}`)
    await give(page, seconds)
    const start = performance.now()
    await page.getByRole('button', { name: 'Read it' }).first().click()
    await page.locator('.chip', { hasText: 'live' }).first().waitFor()
    return Math.round((performance.now() - start) / 100) / 10
  } finally {
    await browser.close()
  }
}

/** Puts the text into the box once the recording's stands there: at once, or letter by letter. */
async function give(page: Page, seconds: number): Promise<void> {
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value.length > 5))
  // The line is quiet again: what the page itself needs has arrived.
  await page.waitForTimeout(2500)
  const box = page.getByRole('textbox', { name: 'Your text' }).first()
  if (seconds === 0) return box.fill(TEXT)
  await box.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(TEXT, { delay: (1000 * seconds) / TEXT.length })
}
