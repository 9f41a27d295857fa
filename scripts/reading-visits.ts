/** First visits to the built site, and what a reader waits for in each. `npm run measure:reading` makes them. */

import type { Browser, Page } from '@playwright/test'

/** The figures of the lessons in which a reader runs models of language, and the button that does it. */
export const liveFigures = [
  { lesson: 0, slug: 'two-machines-read-a-book', figure: 'The race', button: 'Continue it with both' },
  { lesson: 1, slug: 'the-machine-of-2015', figure: 'An LSTM and its cells', button: 'Continue it' },
  { lesson: 2, slug: 'attention-and-its-bill', figure: 'Attention over a text', button: 'Read it' },
  { lesson: 4, slug: 'a-matrix-that-remembers', figure: 'A trained table over a text', button: 'Read it' },
  { lesson: 5, slug: 'forgetting-on-purpose', figure: 'Decay over a text', button: 'Read it' },
  { lesson: 6, slug: 'overwriting', figure: 'Overwriting over a text', button: 'Read it' },
  { lesson: 8, slug: 'trained-like-a-transformer', figure: 'Three ways to read', button: 'Measure on this machine' },
  { lesson: 8, slug: 'trained-like-a-transformer', figure: 'Chunks', button: 'Read it' },
  { lesson: 9, slug: 'perplexity', figure: 'What a text costs', button: 'Score it' },
] as const

export type LiveFigure = (typeof liveFigures)[number]

/** Milliseconds for which long tasks are counted, from the first live token on. */
export const WATCHED = 15_000
export const SCRUBBED = 1000

const race = liveFigures[0]
const gate = liveFigures[4]

/** Runs in the page before anything else: notes when the lesson's title stands in it, and the frame that shows it. */
const watchTitle = `
  // What runs this script gives inner functions their names with a helper that a page does not have.
  globalThis.__name = (value) => value
  globalThis.readable = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('h1')) return
      observer.disconnect()
      // The next frame after the text stands in the page is the one that shows it.
      requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
    }).observe(document, { childList: true, subtree: true })
  })
`

/** A first visit: nothing is cached. */
export async function visit<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T | string> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.addInitScript(watchTitle)
  try {
    return await work(await context.newPage())
  } catch (error) {
    // One measurement that fails does not take the others with it.
    return `failed: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  } finally {
    await context.close()
  }
}

/** The first lesson, from the address to text that can be read, and to a figure that moves. Timed in the page. */
export async function firstLesson(page: Page, url: string) {
  const models: string[] = []
  page.on('request', (request) => /weights\.bin|\.wasm/.test(request.url()) && models.push(request.url()))
  await page.goto(`${url}#/lesson/${race.slug}`, { waitUntil: 'commit' })
  const times = await page.evaluate(async () => {
    const readable = await (globalThis as unknown as { readable: Promise<number> }).readable
    const frame = () => new Promise(requestAnimationFrame)
    const slider = () => document.querySelector<HTMLInputElement>('figure .transport input[type=range]')
    while (!slider()) await frame()
    slider()!.closest('figure')!.scrollIntoView()
    const before = slider()!.value
    while (slider()!.value === before) await frame()
    return { readable, moves: performance.now() }
  })
  return { ...times, modelsAskedFor: models.length }
}

/** From the click that runs models to what they give first; in the race also to the first token of the large ones. */
export async function firstToken(page: Page, url: string, { lesson, slug, figure, button }: LiveFigure) {
  await page.goto(`${url}#/lesson/${slug}`)
  const frame = page.locator('div.figure').filter({ has: page.getByRole('figure', { name: figure, exact: true }) })
  const run = frame.getByRole('button', { name: button })
  // Until the figure has its recording there is no text to run on.
  await frame.locator('textarea:not(:empty)').waitFor({ state: 'attached' })
  await run.scrollIntoViewIfNeeded()
  const begun = performance.now()
  await run.click()
  const live = frame.locator('.chip').filter({ hasText: /live/ })
  await live.first().waitFor({ timeout: 60_000 })
  const first = performance.now() - begun
  const shown = await live.first().textContent()
  // Where a nano network began, the large one follows; lesson 1 has no other.
  if (lesson !== 1) await live.filter({ hasNotText: /\dk/ }).first().waitFor({ timeout: 60_000 })
  return { first, shown, large: performance.now() - begun }
}

/** Where a network of a reader's own runs, each until it is well under way. Gives the slider that counts its tokens. */
export const busyPages = {
  /** Both large networks of the race write. */
  'lesson 0': async (page: Page, url: string) => {
    const slider = await openRace(page, url)
    await page.getByRole('button', { name: race.button }).click()
    await largeOne(page)
    return slider
  },
  /** From the click on: three networks read a text with all that the figure shows of them, and it plays. */
  'lesson 5': async (page: Page, url: string) => {
    await page.goto(`${url}#/lesson/${gate.slug}`)
    const frame = page.locator('div.figure').filter({ has: page.getByRole('figure', { name: gate.figure }) })
    await frame.locator('textarea:not(:empty)').waitFor({ state: 'attached' })
    await frame.getByRole('button', { name: gate.button }).click()
    return frame.getByRole('slider', { name: 'Token' })
  },
  /** The lanes that the lab opens with write. */
  lab: async (page: Page, url: string) => {
    await page.goto(`${url}#/lab`)
    const slider = page.getByRole('figure', { name: 'The bench' }).getByRole('slider', { name: 'Token' })
    await slider.waitFor({ state: 'attached' })
    await page.getByRole('spinbutton', { name: 'Symbols to write' }).fill('2000')
    await page.getByRole('button', { name: /^Continue it/ }).click()
    await largeOne(page)
    return slider
  },
} as const

/** Waits until a network of full size runs. */
const largeOne = (page: Page) =>
  page
    .locator('.chip', { hasText: /live.*4\.\dM/ })
    .first()
    .waitFor({ timeout: 120_000 })

/** Long tasks of the page meanwhile. A task lasts longer than it computes where other threads have the cores; the browser's trace knows both. */
export async function longTasks(page: Page, url: string, open: (typeof busyPages)[keyof typeof busyPages]) {
  const slider = await open(page, url)
  const tasks = await tracedTasks(page.context().browser()!, () => page.waitForTimeout(WATCHED))
  const over = (times: readonly number[]) => times.filter((ms) => ms > 50).length
  const [lasted, computed] = [tasks.map(({ lasted }) => lasted), tasks.map(({ computed }) => computed)]
  return {
    tokens: Number(await slider.getAttribute('max')),
    over50: over(lasted),
    longest: Math.max(...lasted),
    computed50: over(computed),
    longestComputed: Math.max(...computed),
  }
}

/** One event of Chromium's trace; times in microseconds, `tdur` on the processor. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Milliseconds that each task of the main threads of pages lasted and computed while `work` went on. */
async function tracedTasks(browser: Browser, work: () => Promise<void>) {
  const session = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])))
  const traceConfig = { includedCategories: ['toplevel'] }
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig })
  await work()
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const thread = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  const main = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(thread),
  )
  return events
    .filter((event) => event.ph === 'X' && event.name === 'ThreadControllerImpl::RunTask' && main.has(thread(event)))
    .map(({ dur = 0, tdur = 0 }) => ({ lasted: dur / 1000, computed: tdur / 1000 }))
}

/** Milliseconds between frames while the scrubber goes over 1,000 tokens, one a frame, and how long the page itself was busy in each. */
export async function scrubbing(page: Page, url: string) {
  await openRace(page, url)
  await page
    .getByRole('figure', { name: race.figure })
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
  const quantile = (values: readonly number[], share: number) =>
    [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))]!
  const [gap, script] = [gaps, busy].map((values) => [0.5, 0.95, 1].map((share) => quantile(values, share)))
  return {
    gapMedian: gap![0]!,
    gap95: gap![1]!,
    gapMost: gap![2]!,
    scriptMedian: script![0]!,
    script95: script![1]!,
    scriptMost: script![2]!,
  }
}

/** The race with both its charts open; its slider. */
async function openRace(page: Page, url: string) {
  await page.goto(`${url}#/lesson/${race.slug}`)
  const slider = page.getByRole('slider', { name: 'Token' }).first()
  await slider.waitFor({ state: 'attached' })
  await page.getByRole('button', { name: 'Show me without a guess' }).click()
  return slider
}
