/**
 * `npm run measure:reading -- [--json]`: what a reader waits for, in the installed Chromium on this machine, from the built site over a
 * line of 10 Mbit/s: the first lesson, the first live token, long tasks while models write, and frames while a trace is scrubbed.
 */

import { existsSync, readdirSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, relative } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { fail, readArguments } from './arguments'
import { findChromium } from './chromium'
import { slowSite } from './slow-site'

const options = readArguments('npm run measure:reading -- [--json]', { json: { type: 'boolean' } })
const dist = join(import.meta.dirname, '..', 'dist')
if (!existsSync(join(dist, 'index.html'))) fail('There is no built site. Run `npm run build` first.')

const LINE = { bitsPerSecond: 10_000_000, delay: 40 }
const budgets = { readable: 1000, firstToken: 8000, longTask: 50, frame: 1000 / 60 }
/** Milliseconds for which long tasks are counted, from the first live token on. */
const WATCHED = 15_000
const SCRUBBED = 1000

const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run']
const executablePath = findChromium()
const rounded = (x: number, digits = 0) => Number(x.toFixed(digits))

/** A first visit: nothing is cached. */
async function visit<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T | string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  // What runs this script gives inner functions their names with a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (value) => value')
  try {
    return await work(await context.newPage())
  } catch (error) {
    // One measurement that fails does not take the others with it.
    return `failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  } finally {
    await context.close()
  }
}

const token = (page: Page) => page.getByRole('slider', { name: 'Token' }).first()

/** The first lesson, from the address to text that can be read, and to a figure that moves. */
async function firstLesson(page: Page, url: string) {
  const models: string[] = []
  page.on('request', (request) => /weights\.bin|\.wasm/.test(request.url()) && models.push(request.url()))
  await page.goto(`${url}#/lesson/two-machines-read-a-book`, { waitUntil: 'commit' })
  await page.waitForSelector('h1')
  // The next frame after the text stands in the page is the one that shows it.
  const readable = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      ),
  )
  await page.waitForSelector('.transport input[type=range]', { state: 'attached' })
  const moves = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const figure = document.querySelector('figure')!
        figure.scrollIntoView()
        const slider = figure.querySelector<HTMLInputElement>('.transport input[type=range]')!
        const before = slider.value
        const look = () => (slider.value === before ? requestAnimationFrame(look) : resolve(performance.now()))
        look()
      }),
  )
  return { readable: rounded(readable), moves: rounded(moves), modelsAskedFor: models.length }
}

/** From the click on "Continue it with both": the first token of the nano networks, and of the large ones. */
async function firstToken(page: Page, url: string) {
  await page.goto(`${url}#/lesson/two-machines-read-a-book`)
  await token(page).waitFor({ state: 'attached' })
  const run = page.getByRole('button', { name: 'Continue it with both' })
  await run.scrollIntoViewIfNeeded()
  const begun = performance.now()
  await run.click()
  const chip = (text: RegExp) => page.locator('.lane .chip').first().filter({ hasText: text })
  await chip(/live/).waitFor({ timeout: 60_000 })
  const nano = performance.now() - begun
  const shown = await page.locator('.lane .chip').first().textContent()
  await chip(/live.*4\.\dM/).waitFor({ timeout: 120_000 })
  return { first: rounded(nano), shown, large: rounded(performance.now() - begun) }
}

/** The same for lesson 5, which reads a text with one network after the other and has no nano ones to begin with. */
async function firstReading(page: Page, url: string) {
  await page.goto(`${url}#/lesson/forgetting-on-purpose`)
  await token(page).waitFor({ state: 'attached' })
  const run = page.getByRole('button', { name: 'Read it' })
  await run.scrollIntoViewIfNeeded()
  const begun = performance.now()
  await run.click()
  const figure = page.getByRole('figure', { name: 'Decay over a text' })
  await figure.locator('.chip', { hasText: 'live' }).waitFor({ timeout: 120_000 })
  return { first: rounded(performance.now() - begun) }
}

/** Long tasks of the page while both large networks write. */
async function longTasks(page: Page, url: string) {
  await page.goto(`${url}#/lesson/two-machines-read-a-book`)
  await token(page).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Show me without a guess' }).click()
  await page.getByRole('button', { name: 'Continue it with both' }).click()
  await page
    .locator('.lane .chip', { hasText: /live.*4\.\dM/ })
    .first()
    .waitFor({ timeout: 120_000 })
  const tasks = await page.evaluate(
    (ms) =>
      new Promise<number[]>((resolve) => {
        const seen: number[] = []
        new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask',
        })
        setTimeout(() => resolve(seen), ms)
      }),
    WATCHED,
  )
  const written = Number(await token(page).getAttribute('max'))
  return { seconds: WATCHED / 1000, tokens: written, over50ms: tasks.length, longest: rounded(Math.max(0, ...tasks)) }
}

/** Milliseconds between frames while the scrubber goes over 1,000 tokens, one a frame, and how long the page itself was busy in each. */
async function scrubbing(page: Page, url: string) {
  await page.goto(`${url}#/lesson/two-machines-read-a-book`)
  await token(page).waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Show me without a guess' }).click()
  await page
    .getByRole('figure', { name: 'The race' })
    .getByRole('button', { name: 'Pause' })
    .click({ timeout: 3000 })
    .catch(() => {})
  const { gaps, busy } = await page.evaluate(
    (count) =>
      new Promise<{ gaps: number[]; busy: number[] }>((resolve) => {
        const slider = document.querySelector<HTMLInputElement>('figure .transport input[type=range]')!
        slider.scrollIntoView({ block: 'end' })
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
        const gaps: number[] = []
        const busy: number[] = []
        let before = 0
        let at = 0
        const step = (now: number) => {
          if (before) gaps.push(now - before)
          before = now
          if (at === count) return resolve({ gaps, busy })
          const began = performance.now()
          set.call(slider, String(at++))
          // React draws before this returns, canvases with it.
          slider.dispatchEvent(new Event('input', { bubbles: true }))
          busy.push(performance.now() - began)
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    SCRUBBED,
  )
  const spread = (values: readonly number[]) => {
    const sorted = [...values].sort((a, b) => a - b)
    const at = (share: number) => rounded(sorted[Math.floor(share * (sorted.length - 1))]!, 1)
    return { median: at(0.5), p95: at(0.95), most: at(1) }
  }
  return {
    tokens: SCRUBBED,
    framesASecond: rounded(1000 / spread(gaps).median),
    gaps: spread(gaps),
    script: spread(busy),
  }
}

const slow = await slowSite(dist, LINE)
const fast = await slowSite(dist, null)
const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
for (const site of [slow, fast]) site.warm(files.map((entry) => relative(dist, join(entry.parentPath, entry.name))))
const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: flags })
const result = {
  machine: `${cpus().length} cores, ${cpus()[0]?.model.trim()}, Chromium ${browser.version()}, software rendering`,
  line: '10 Mbit/s, 40 ms, gzip',
  load: loadavg().map((x) => rounded(x, 1)),
  lesson: await visit(browser, (page) => firstLesson(page, slow.url)),
  token: await visit(browser, (page) => firstToken(page, slow.url)),
  reading: await visit(browser, (page) => firstReading(page, slow.url)),
  tasks: await visit(browser, (page) => longTasks(page, fast.url)),
  scrub: await visit(browser, (page) => scrubbing(page, fast.url)),
  sent: Object.fromEntries([...slow.sent].filter(([, bytes]) => bytes > 50_000)),
  budgets,
}
await browser.close()
slow.close()
fast.close()
if (options.json) console.log(JSON.stringify(result))
else console.log(JSON.stringify(result, null, 2))
process.exit(0)
