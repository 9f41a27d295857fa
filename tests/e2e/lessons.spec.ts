/** The notebook as a reader uses it, from the built site under a sub-path, on WebAssembly and on WebGPU. */

import { expect, type Locator, type Page, test } from '@playwright/test'
import type { Catalog } from '../../models/catalog'
import type { Engine } from '../../models/runtime/api'

/** What bench.html gives to a console. */
declare const bench: { createEngine(): Engine }

const GATE = './#/lesson/forgetting-on-purpose'
const RACE = './#/lesson/two-machines-read-a-book'
const BILL = './#/lesson/the-bill-at-scale'
const text = 'The old king sat by the fire. "Who is there?" he said. Nobody came. The night was long and cold.'

const trouble: string[] = []
test.beforeEach(({ page, baseURL }) => {
  trouble.length = 0
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(new URL(baseURL!).origin) && !/^(blob|data):/.test(url)) trouble.push(`asked ${url}`)
  })
  page.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(String(error)))
})
const quiet = () => expect(trouble, 'errors in the console, or requests to other hosts').toEqual([])

const backendName = (project: string) => (project.endsWith('webgpu') ? 'WebGPU' : 'WASM')
const gateFigure = (page: Page) => page.getByRole('figure', { name: 'Decay over a text' })
const raceFigure = (page: Page) => page.getByRole('figure', { name: 'The race' })
const token = (figure: Locator) => figure.getByRole('slider', { name: 'Token' })
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const guessOfTheCrossing = (page: Page) => page.locator('form.predict', { hasText: 'Before you look at the memory' })

/** Numbers of the bars in a section, by name. */
async function bars(figure: Locator, section: string): Promise<Record<string, string>> {
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

/** What the ribbons show, as the tables that stand for them. */
async function ribbonTable(figure: Locator): Promise<string> {
  const part = figure.getByRole('region', { name: 'Decay over the text' })
  await part.getByRole('button', { name: 'Show as table' }).click()
  const shown = (await part.getByRole('table').textContent()) ?? ''
  await part.getByRole('button', { name: 'Show as picture' }).click()
  return shown
}

/** Opens a lesson and waits until its figure has something to show. */
async function open(page: Page, address: string): Promise<Locator> {
  await page.goto(address)
  const figure = address.startsWith(GATE) ? gateFigure(page) : raceFigure(page)
  await expect(token(figure)).toBeAttached()
  return figure
}

/** Reads `prompt` live in the gate figure and waits until every setting has read it. */
async function readLive(page: Page, prompt: string) {
  const figure = gateFigure(page)
  await page.getByRole('textbox', { name: 'Your text' }).fill(prompt)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(figure.locator('.chip')).toContainText('live')
  await expect(page.getByRole('button', { name: 'Back to the recorded text' })).toBeVisible()
  await expect(figure.getByRole('region', { name: 'Bits per byte' })).not.toContainText('not read yet')
}

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
  quiet()
})

test('the reader’s own text, and the toggle: other gates, other bits per byte', async ({ page }, { project }) => {
  const figure = await open(page, GATE)
  await readLive(page, text)
  await expect(figure.locator('.chip')).toContainText(backendName(project.name))
  await figure.focus()
  await page.keyboard.press('End')
  await expect(token(figure)).toHaveValue(String(text.length - 1))

  const seen: Record<string, string> = {}
  for (const setting of ['from the token', 'fixed', 'none']) {
    await figure.getByRole('radio', { name: setting }).check({ force: true })
    seen[setting] = await ribbonTable(figure)
  }
  expect(new Set(Object.values(seen)).size, 'every setting has ribbons of its own').toBe(3)
  expect(seen.none).not.toMatch(/0\.\d/)
  const bits = await bars(figure, 'Bits per byte')
  expect(new Set([bits.none, bits.fixed, bits['from the token']]).size).toBe(3)

  await figure.getByRole('radio', { name: 'from the token' }).check({ force: true })
  await figure.getByRole('checkbox', { name: /Freeze it/ }).check()
  await expect(figure).toContainText('not a fair comparison')
  const frozen = await bars(figure, 'Bits per byte')
  expect(frozen['frozen (a lesion)']).not.toBe(frozen['from the token'])
  expect(await ribbonTable(figure)).not.toBe(seen['from the token'])
  quiet()
})

test('memory bars equal the ledger of the tensors', async ({ page }, { project }) => {
  const figure = await open(page, GATE)
  await readLive(page, text)
  await figure.focus()
  await page.keyboard.press('End')
  const title = (name: string) =>
    figure.getByRole('region', { name: 'Memory' }).locator('.bar', { hasText: name }).getAttribute('title')
  const shown = await Promise.all(['this network', 'a Transformer'].map(title))
  const ids: string[] = await page.evaluate(async () => {
    const { models } = (await (await fetch('models/catalog.json')).json()) as Catalog
    const of = (family: string) =>
      ['small', 'nano'].flatMap((size) => models.filter((m) => m.family === family && m.size === size))[0]!.id
    return [of('vector-gate'), of('transformer')]
  })
  // The bench page tells whoever served it what it found; here nobody asks.
  await page.route('**/report', (route) => route.fulfill({ status: 204 }))
  await page.goto('bench.html')
  const held = await page.evaluate(
    async ([models, prompt, backend]) => {
      const engine = bench.createEngine()
      const sums: number[] = []
      for (const id of models) {
        const model = await engine.load(id, { backend })
        for await (const _ of model.run(prompt, { maxTokens: 0 }));
        sums.push((await model.ledger()).memory.reduce((sum, entry) => sum + entry.bytes, 0))
      }
      return sums
    },
    [ids, text, backendName(project.name).toLowerCase() as 'wasm' | 'webgpu'] as const,
  )
  held.forEach((bytes, i) => {
    expect(shown[i]).toContain(`${bytes.toLocaleString('en-GB')} bytes`)
  })
  quiet()
})

test('the race continues the reader’s prompt with both, in lockstep, and stops when told', async ({ page }) => {
  const figure = await open(page, RACE)
  const prompt = 'There was a mouse'
  await page.getByRole('textbox', { name: 'Your text' }).fill(prompt)
  await page.getByRole('button', { name: 'Continue it with both' }).click()
  const pages = ['Transformer', 'Gated RNN'].map((name) => figure.getByRole('region', { name: `Text of the ${name}` }))
  // The nano networks write until the large ones have arrived.
  await expect(figure.locator('.chip').filter({ hasText: 'live' }).filter({ hasText: '4.7M' })).toHaveCount(2)
  await expect.poll(async () => Number(await token(figure).getAttribute('max'))).toBeGreaterThan(prompt.length + 8)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled. What was computed stays.')).toBeVisible()
  await figure.focus()
  await page.keyboard.press('End')
  const [first, second] = await Promise.all(pages.map((part) => part.textContent()))
  expect(first).toMatch(new RegExp(`^${prompt}`))
  expect(second).toMatch(new RegExp(`^${prompt}`))
  expect(first!.length).toBe(second!.length)

  await figure.getByRole('button', { name: 'Show the memory' }).click()
  const bytes = () => bars(figure, 'Memory')
  const late = await bytes()
  await page.keyboard.press('Tab')
  await figure.focus()
  await page.keyboard.press('Home')
  const early = await bytes()
  const names = Object.keys(late)
  expect(names).toHaveLength(2)
  expect(early[names[0]!], 'the cache grows').not.toBe(late[names[0]!])
  expect(early[names[1]!], 'the state does not').toBe(late[names[1]!])

  // What the engine counts when both have stopped. A model may be a symbol ahead of its page, or a few.
  await page.getByText('Every byte that the two hold').click()
  const row = async (name: string) =>
    (await page.getByRole('row', { name }).getByRole('cell').allTextContents()).map((text) =>
      Number(text.match(/[\d,]+$/)![0].replaceAll(',', '')),
    )
  const [used, room] = [await row('Memory of the text'), await row('Set aside for it')]
  expect(used[0]).toBeGreaterThan(0)
  expect(room[0], 'a cache has more room than it uses').toBeGreaterThan(used[0]!)
  expect(room[1], 'a state is what it is').toBe(used[1])
  for (const bytes of await row('Weights, unpacked')) expect(bytes).toBeGreaterThan(18_000_000)
  quiet()
})

test('the keyboard alone plays a figure', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const figure = await open(page, GATE)
  await figure.scrollIntoViewIfNeeded()
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  const at = async () => Number(await token(figure).inputValue())
  await expect.poll(at, { message: 'a still figure rests where there is something to see' }).toBeGreaterThan(0)
  const rest = await at()
  await wait(700)
  expect(await at(), 'with reduced motion nothing moves by itself').toBe(rest)
  await figure.focus()
  await page.keyboard.press('Home')
  expect(await at()).toBe(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  expect(await at()).toBe(1)
  await page.keyboard.press('Space')
  await expect.poll(at).toBeGreaterThan(3)
  await page.keyboard.press('Space')
  await expect(figure.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('End')
  expect(await at()).toBe(Number(await token(figure).getAttribute('max')))
})

test('a step comes to rest on the picture that pointing at its token gives', async ({ page }) => {
  const picture = (figure: Locator) =>
    figure
      .getByRole('region', { name: 'State' })
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL())
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const figure = await open(page, GATE)
  await figure.focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight')
  const before = await picture(figure)
  await page.keyboard.press('ArrowRight')
  const after = await picture(figure)
  expect(after, 'with reduced motion a step is made at once').not.toBe(before)

  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => picture(figure)).toBe(before)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => picture(figure)).toBe(after)
  quiet()
})

test('a challenge is checked by the figure that it is about', async ({ page }) => {
  await open(page, RACE)
  await page.getByRole('spinbutton', { name: 'Your guess, in tokens' }).fill('4000')
  await guessOfTheCrossing(page).getByRole('button', { name: 'Commit' }).click()
  const answer = page.getByText(/^At token [\d,]+ the cache has/)
  const crossing = Number(/At token ([\d,]+)/.exec((await answer.textContent()) ?? '')![1]!.replace(',', ''))
  const box = page.getByRole('spinbutton', { name: 'They cross at token' })
  for (const [typed, said] of [
    [crossing, /Later/],
    [2 * crossing, /Done:/],
  ] as const) {
    await box.fill(String(typed))
    await page.getByRole('button', { name: 'Check it' }).click()
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible()
  }
  quiet()
})

test('bad input is answered in words, and nothing typed is lost', async ({ page }) => {
  const figure = await open(page, GATE)
  const box = page.getByRole('textbox', { name: 'Your text' })
  const cases: [string, RegExp][] = [
    ['', /empty/],
    ['x'.repeat(100_000), /100,000/],
    ['She said caf\u00e9 twice.', /\u00e9/],
  ]
  for (const [typed, said] of cases) {
    await box.fill(typed)
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByRole('alert')).toContainText(said)
    await expect(box).toHaveValue(typed)
    await expect(figure.locator('.chip')).toContainText('recorded')
  }
  await page.reload()
  await expect(token(figure)).toBeAttached()
  await expect(box).toHaveValue('She said caf\u00e9 twice.')
  await readLive(page, 'It works all the same.')
  quiet()
})

test('a model that does not arrive or arrives damaged leaves the recording, and the next try works', async ({
  page,
}) => {
  let answer: 'missing' | 'damaged' | 'whole' = 'missing'
  await page.route('**/weights.bin', async (route) => {
    if (answer === 'missing') return route.fulfill({ status: 404, body: 'nothing here' })
    const body = await (await route.fetch()).body()
    if (answer === 'damaged') body[2000]! ^= 1
    await route.fulfill({ body })
  })
  const figure = await open(page, GATE)
  await page.getByRole('textbox', { name: 'Your text' }).fill(text)
  for (const state of ['missing', 'damaged'] as const) {
    answer = state
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByRole('alert')).toContainText('weights.bin')
    await expect(figure.locator('.chip')).toContainText('recorded')
    await figure.getByRole('radio', { name: 'fixed' }).check({ force: true })
    await figure.getByRole('radio', { name: 'from the token' }).check({ force: true })
  }
  answer = 'whole'
  await readLive(page, text)
})

test('a link restores the figure: text, setting and token', async ({ page }) => {
  const query = new URLSearchParams({
    figure: 'gate',
    gate: 'fixed',
    t: '12',
    text: 'A link remembers. So does a state.',
  })
  await page.goto(`${GATE}?${query}`)
  const figure = gateFigure(page)
  await expect(figure.locator('.chip')).toContainText('live')
  await expect(figure.getByRole('radio', { name: 'fixed' })).toBeChecked()
  await expect(token(figure)).toHaveValue('12')
  await expect(page.getByRole('textbox', { name: 'Your text' })).toHaveValue('A link remembers. So does a state.')
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
  quiet()
})

test('the bill waits for an answer, plays, and is worked by the keyboard alone', async ({ page }) => {
  await page.goto(BILL)
  const figure = page.getByRole('figure', { name: 'The bill' })
  const context = figure.getByRole('slider', { name: 'Context' })
  await expect(context).toHaveAttribute('aria-valuetext', '4K tokens')
  await figure.scrollIntoViewIfNeeded()
  await wait(1200)
  await expect(context, 'nothing is given away before the reader has answered').toHaveAttribute(
    'aria-valuetext',
    '4K tokens',
  )
  await page.getByRole('radio', { name: /Hardly at all/ }).check()
  await page.getByRole('button', { name: 'Commit and play' }).click()
  await expect(page.getByText(/^It is more than that\./)).toBeVisible()
  await expect(context).toHaveAttribute('aria-valuetext', '10M tokens')

  const readers = (name: string) =>
    figure.getByRole('region', { name: 'Readers' }).locator('li', { hasText: name }).locator('.number').textContent()
  await figure.focus()
  await page.keyboard.press('Home')
  const [llama, mamba] = await Promise.all([readers('Llama-3.1-8B'), readers('Mamba2-2.7B')])
  await page.keyboard.press('End')
  expect(await readers('Llama-3.1-8B'), 'a cache leaves room for fewer').not.toBe(llama)
  expect(await readers('Mamba2-2.7B'), 'a state for as many as before').toBe(mamba)
  await page.keyboard.press('ArrowLeft')
  await expect(context).toHaveAttribute('aria-valuetext', '8M tokens')
  await figure.getByRole('button', { name: 'Nemotron-H-8B' }).focus()
  await expect(figure.locator('.readout')).toContainText('cache + ')
  quiet()
})

test('the later sections of lesson 3 ask before they tell', async ({ page }) => {
  await page.goto(BILL)
  const answer = async (words: string, choice: string | RegExp) => {
    const form = page.locator('form', { hasText: words })
    await form.getByRole('radio', { name: choice }).check()
    await form.getByRole('button', { name: 'Commit' }).click()
    return form.locator('.answer')
  }
  await expect(await answer('keeps no cache', 'From the first token on')).toContainText('Not so: from token 1,027 on')
  await expect(await answer('add the most bytes', /^Zamba2/)).toContainText('So it is. A token adds 180 KiB in Zamba2')
  quiet()
})

test('no name of a line is cut off, however narrow the bill is', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 390, height: 900 })
  await page.goto(BILL)
  const figure = page.getByRole('figure', { name: 'The bill' })
  await figure.focus()
  await page.keyboard.press('End')
  const inkAtTheEdge = () =>
    figure
      .getByRole('region', { name: 'Memory of one text' })
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')!.getImageData(canvas.width - 2, 0, 2, canvas.height)
        return data.some((value, i) => i % 4 === 3 && value > 0)
      })
  expect(await inkAtTheEdge()).toBe(false)
  await page.getByText(/^Choose models/).click()
  await page.getByRole('checkbox', { name: 'Qwen3-Next-80B-A3B' }).check()
  expect(await inkAtTheEdge(), 'the longest name').toBe(false)
  quiet()
})

test('whoever has guessed sees the lines cross from their beginning', async ({ page }) => {
  const figure = await open(page, RACE)
  await figure.scrollIntoViewIfNeeded()
  await expect.poll(async () => Number(await token(figure).inputValue())).toBeGreaterThan(100)
  await page.getByRole('spinbutton', { name: 'Your guess, in tokens' }).fill('900')
  await guessOfTheCrossing(page).getByRole('button', { name: 'Commit' }).click()
  await figure.getByRole('region', { name: 'Memory', exact: true }).scrollIntoViewIfNeeded()
  await expect.poll(async () => Number(await token(figure).inputValue())).toBeLessThan(70)
  await expect(figure.getByRole('button', { name: 'Pause' })).toBeVisible()
  quiet()
})

test('the challenges of the bill are solved in the figure', async ({ page }) => {
  await page.goto(BILL)
  const done = page.getByRole('status').filter({ hasText: 'Done:' })
  await page.getByText(/^Choose models/).click()
  await expect(done).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Zamba2-2.7B' }).check()
  await expect(done).toHaveCount(1)
  await page.locator('summary', { hasText: 'Design a model of your own' }).click()
  for (const [field, value] of [
    ['layers that attend to all', '4'],
    ['recurrent layers', '28'],
    ['key-value heads', '2'],
  ] as const)
    await page.getByRole('spinbutton', { name: field }).fill(value)
  await expect(done).toHaveCount(2)
  await expect(page.getByRole('figure', { name: 'The bill' })).toContainText('Your design')
  quiet()
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
    quiet()
  })
