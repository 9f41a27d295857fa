/** Reading: what is kept of it, the sections of a lesson, and paper. */

import { expect, type Page } from '@playwright/test'
import { giveText } from './own-text'
import { test } from './quiet'
import { withhold } from './withhold'

const FORGETTING = './#/lesson/forgetting-on-purpose'

const strokes = (page: Page) => page.getByRole('progressbar', { name: 'Sections read' })
const sections = (page: Page) => page.getByRole('navigation', { name: 'Sections', exact: true })
const ofCourse = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

/** Reads one section, commits to the prediction and answers a question of the check. */
async function readSome(page: Page) {
  await page.goto(FORGETTING)
  await expect(strokes(page)).toHaveAttribute('aria-valuetext', /^0 of/)
  await page.getByRole('heading', { name: 'How much does it help?' }).scrollIntoViewIfNeeded()
  const guess = page.getByRole('radio', { name: 'At the spaces between words' })
  await guess.check()
  await page.locator('form', { has: guess }).getByRole('button', { name: 'Commit' }).click()
  await page.getByRole('radio', { name: 'An eighth' }).check()
  await expect(sections(page)).toContainText(/1 of \d predictions?/)
  await expect(sections(page)).toContainText(/1 of \d questions/)
  await page.getByRole('heading', { name: 'Recap' }).scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollBy(0, 400))
  await expect(sections(page).getByRole('link', { name: 'Recap (read)' })).toBeVisible()
}

test('@wasm what was read, predicted and answered is kept on this machine, shown, and cleared when asked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await readSome(page)
  await page.reload()
  await expect(sections(page)).toContainText(/1 of \d predictions?/)
  await expect(sections(page).getByRole('link', { name: 'Recap (read)' })).toBeVisible()
  await page.getByRole('link', { name: 'Contents' }).click()
  await expect(ofCourse(page, 'Forgetting on purpose')).toContainText(/\d of \d sections read/)
  await expect(ofCourse(page, 'Forgetting on purpose')).toContainText(/\d+ minutes/)
  await expect(ofCourse(page, 'Overwriting')).not.toContainText('sections read')

  await page.getByRole('button', { name: 'Clear it' }).click()
  await expect(ofCourse(page, 'Forgetting on purpose')).not.toContainText('sections read')
  await page.getByRole('button', { name: 'Bring it back' }).click()
  await expect(ofCourse(page, 'Forgetting on purpose')).toContainText('sections read')
  await page.getByRole('button', { name: 'Clear it' }).click()
  await page.reload()
  await expect(ofCourse(page, 'Forgetting on purpose')).not.toContainText('sections read')
})

test('@wasm after a reload a reader sees which answers they gave and how each was judged', async ({ page }) => {
  const reload = async (lesson: string) => {
    await page.goto('./#/')
    await page.goto(lesson)
    await page.reload()
  }
  await page.emulateMedia({ reducedMotion: 'reduce' })
  // A prediction with choices, and questions of the check: one right, one wrong and then changed.
  await page.goto(FORGETTING)
  const guess = page.getByRole('radio', { name: 'At the spaces between words' })
  const judged = page.locator('form', { has: guess }).locator('.answer')
  await guess.check()
  await page.locator('form', { has: guess }).getByRole('button', { name: 'Commit' }).click()
  await expect(judged).toContainText('Mean decay of all heads')
  const verdict = await judged.locator('p').last().textContent()
  const question = page.locator('fieldset.question').nth(0)
  const other = page.locator('fieldset.question').nth(1)
  await question.getByRole('radio').nth(0).check()
  await other.getByRole('radio').nth(0).check()
  await other.getByRole('radio').nth(1).check()
  const marks = async (of: typeof question) =>
    of.locator('.choice').evaluateAll((all) => all.map((one) => one.getAttribute('data-answer')))
  const before = [await marks(question), await marks(other)]
  await reload(FORGETTING)
  await expect(guess).toBeChecked()
  await expect(judged).toContainText('earlier visit')
  await expect(judged).toContainText(verdict!)
  await expect(question.getByRole('radio').nth(0)).toBeChecked()
  await expect(other.getByRole('radio').nth(1)).toBeChecked()
  expect([await marks(question), await marks(other)]).toEqual(before)
  await expect(question.locator('.answer')).not.toBeEmpty()

  // A number, and the figure that waited for it.
  const RACE = './#/lesson/two-machines-read-a-book'
  await page.goto(RACE)
  await page.getByLabel('Your guess, in tokens').fill('2000')
  await page.getByRole('button', { name: 'Commit', exact: true }).first().click()
  await expect(page.getByText('You said 2,000')).toBeVisible()
  await reload(RACE)
  await expect(page.getByText(/You said 2,000.*too late/)).toBeVisible()
  await expect(page.getByLabel('Your guess, in tokens')).toHaveValue('2000')

  // Two more with forms of their own.
  await page.goto('./#/lesson/the-bill-at-scale')
  const bill = page.locator('form', { hasText: 'How much more memory does it then take?' })
  await bill.getByRole('radio').nth(0).check()
  await bill.getByRole('button', { name: 'Commit and play' }).click()
  await expect(bill).toContainText('It is more than that')
  const STORY = './#/lesson/perplexity'
  await page.goto(STORY)
  const story = page.locator('form', { hasText: 'tells of Nangila' })
  await story.getByRole('radio').nth(2).check()
  await story.getByRole('spinbutton').fill('7')
  await story.getByRole('button', { name: 'Commit and play' }).click()
  await expect(story).toContainText('you said 7 %')
  await reload(STORY)
  await expect(story).toContainText('you said 7 %')
  await expect(story.getByRole('radio').nth(2)).toBeChecked()
  await page.goto('./#/lesson/the-bill-at-scale')
  await expect(bill).toContainText('It is more than that')

  // It goes with the rest when the reader asks for that.
  await page.getByRole('link', { name: 'Contents' }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await reload(FORGETTING)
  await expect(guess).not.toBeChecked()
  await expect(question.locator('.answer')).toBeEmpty()
})

test('@wasm a solved challenge is still solved after a reload, whatever its figure shows', async ({ page }) => {
  const comeBack = async (lesson: string) => {
    await page.goto('./#/')
    await page.goto(lesson)
    await page.reload()
  }
  const SCAN = './#/lesson/trained-like-a-transformer'
  await page.goto(SCAN)
  const goal = page.locator('.challenge', { hasText: 'a count that begins again' }).locator('.goal')
  await expect(goal).toContainText('Not yet')
  await page.getByRole('textbox', { name: 'a', exact: true }).fill('1 1 1 0 1 1 1 1')
  await page.getByRole('textbox', { name: 'b', exact: true }).fill('1 1 1 1 1 1 1 1')
  await expect(goal).toContainText('Done: ')
  await comeBack(SCAN)
  await expect(goal).toContainText('Done before.')
  await expect(goal, 'the figure opens as ever').toContainText('Not as it stands now')

  // A number that was typed comes back; one that was wrong does not.
  const TABLE = './#/lesson/a-matrix-that-remembers'
  const rows = page.getByRole('spinbutton', { name: '24 pairs need' })
  const number = page.locator('.goal-form', { has: rows })
  const check = async (answer: string, said: string) => {
    await rows.fill(answer)
    await number.getByRole('button', { name: 'Check it' }).click()
    await expect(number.locator('.goal')).toContainText(said)
  }
  await page.goto(TABLE)
  await check('4', 'It takes more')
  await comeBack(TABLE)
  await expect(rows).toHaveValue('')
  await check('26', 'Done: ')
  await check('4', 'Done before.')
  await comeBack(TABLE)
  await expect(rows).toHaveValue('26')
  await expect(number.locator('.goal')).toContainText('Done: ')

  await page.getByRole('link', { name: 'Contents' }).click()
  await page.getByRole('button', { name: 'Clear it' }).click()
  await comeBack(SCAN)
  await expect(goal).toContainText('Not yet')
  await expect(goal).not.toContainText('Done')
})

test('@wasm a browser that keeps nothing reads all the same', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
    Object.defineProperty(window, 'sessionStorage', { get: refuse })
  })
  await page.setViewportSize({ width: 1440, height: 900 })
  await readSome(page)
  await page.getByRole('link', { name: 'Contents' }).click()
  await expect(ofCourse(page, 'Forgetting on purpose')).toContainText('sections read')
})

test('@wasm sections have addresses of their own, and going to one changes nothing else', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${FORGETTING}#a-lesion-is-not-a-twin`)
  const heading = (name: string) => page.getByRole('heading', { name })
  await expect(heading('A lesion is not a twin')).toBeFocused()
  await expect(heading('A lesion is not a twin')).toBeInViewport()
  await expect(sections(page).locator('[aria-current]')).toHaveText(/^A lesion is not a twin/)

  const figure = page.getByRole('figure', { name: 'Decay over a text' })
  await figure.focus()
  // In view for the first time, it goes to where it rests.
  await expect(figure.getByRole('slider', { name: 'Token' })).not.toHaveValue('0')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const link = sections(page).getByRole('link', { name: 'Check' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(heading('Check')).toBeFocused()
  expect(new URL(page.url()).hash).toBe('#/lesson/forgetting-on-purpose#check')
  await expect(figure.getByRole('slider', { name: 'Token' }), 'the figure was not opened anew').toHaveValue('1')
  await page.goBack()
  await expect(sections(page).getByRole('link', { name: 'A lesion is not a twin' })).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(sections(page)).toBeHidden()
  const folded = page.getByText(/^In this lesson/)
  await folded.click()
  await page.getByRole('navigation', { name: 'Sections, folded' }).getByRole('link', { name: 'Recap' }).click()
  await expect(heading('Recap')).toBeInViewport()
})

test('@wasm a deep dive has an address too, and is open for whoever comes by it', async ({ page }) => {
  await page.goto(`${FORGETTING}#the-whole-cell-in-code`)
  const dive = page.locator('details', { hasText: 'The whole cell, in code' })
  await expect(dive.locator('summary')).toBeFocused()
  await expect(dive.locator('summary')).toBeInViewport()
  await expect(dive.getByText('export function').first()).toBeVisible()
})

test('@wasm paper is light, has the current picture, and leaves the screen as it was', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' })
  await page.goto(FORGETTING)
  const canvas = page.getByRole('region', { name: 'State' }).locator('canvas').first()
  await expect(canvas).toBeVisible()
  const picture = () => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL())
  const dark = await picture()
  // Registered after the notebook's own listener: it sees what the printer sees.
  await page.evaluate(() => {
    const seen = window as unknown as { printed: { folded: number; paper: string; width: number } | null }
    seen.printed = null
    addEventListener('beforeprint', () => {
      const root = getComputedStyle(document.documentElement)
      seen.printed = {
        folded: document.querySelectorAll('details.aside-box:not([open])').length,
        paper: root.getPropertyValue('--paper').trim(),
        width: document.querySelector('main > .wide')!.getBoundingClientRect().width,
      }
    })
  })
  const file = await page.pdf({ format: 'A4' })
  expect(file.subarray(0, 4).toString()).toBe('%PDF')
  const printed = await page.evaluate(() => (window as unknown as { printed: unknown }).printed)
  expect(printed).toEqual({ folded: 0, paper: '#fff', width: 760 })
  await expect(page.locator('details.aside-box[open]')).toHaveCount(0)
  await expect.poll(picture, 'the screen is dark again').toBe(dark)

  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('slider', { name: 'Token' })).toBeHidden()
  await expect(page.getByRole('textbox', { name: 'Your text' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'An eighth' })).toBeVisible()
  const chosen = page.locator('.segmented .options').first()
  await expect(chosen, 'what is chosen stands on paper, not in ink on ink').toHaveCSS(
    'background-color',
    'rgba(0, 0, 0, 0)',
  )
})

test('@wasm paper has the charts of deep dives that nobody has opened', async ({ page }) => {
  await page.goto('./#/lesson/perplexity')
  const folded = page.locator('details.aside-box', { hasText: 'Look at every rate that was tried' })
  await expect(page.getByRole('figure', { name: 'Bits per byte along the text' }).locator('.chart svg')).toBeVisible()
  await page.evaluate(() =>
    addEventListener('beforeprint', () => {
      document.body.dataset.charts = [...document.querySelectorAll('details.aside-box .chart')]
        .map((chart) => chart.querySelector('svg')?.getBoundingClientRect().width ?? 0)
        .join(' ')
    }),
  )
  await page.pdf({ format: 'A4' })
  for (const width of (await page.locator('body').getAttribute('data-charts'))!.split(' '))
    expect(Number(width)).toBeGreaterThan(200)
  await expect(folded).not.toHaveAttribute('open')
})

test('@wasm an embedded figure tells the page around it how tall it is', async ({ page, baseURL }) => {
  await page.route('**/around.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe src="embed.html#/WaitsPrediction" style="width:700px;height:100px;border:0"></iframe>
        <script>addEventListener('message', ({ data }) => { if (data.unrolled) document.querySelector('iframe').style.height = data.height + 'px' })</script>`,
    }),
  )
  await page.goto(`${baseURL}around.html`)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByRole('button', { name: 'Commit' })).toBeVisible()
  const overflow = () =>
    frame.locator('html').evaluate((root) => ({ over: root.scrollHeight - innerHeight, height: innerHeight }))
  await expect.poll(async () => (await overflow()).height).toBeGreaterThan(100)
  await expect.poll(async () => (await overflow()).over).toBeLessThanOrEqual(0)
  const before = (await overflow()).height
  await frame.getByRole('radio').first().check()
  await frame.getByRole('button', { name: 'Commit' }).click()
  await expect.poll(async () => (await overflow()).height, 'the answer takes room').toBeGreaterThan(before)
})

test('@wasm the nano networks write until the large ones have arrived, and the figure says which it shows', async ({
  page,
}) => {
  const arrive = await withhold(page, /\/(transformer|vector-gate)\/weights\.bin/)
  await page.goto('./#/lesson/two-machines-read-a-book')
  const figure = page.getByRole('figure', { name: 'The race' })
  const chip = figure.locator('.chip').first()
  await giveText(page, 'There was a mouse')
  await page.getByRole('button', { name: 'Continue it with both' }).click()
  await expect(chip).toContainText('live')
  const nano = await chip.textContent()
  await expect(figure).toContainText('These are the nano networks')
  await expect(page.getByText(/The nano networks write.*the large ones are on their way/)).toBeVisible()

  arrive()
  await expect(figure).not.toContainText('These are the nano networks')
  await expect(page.getByText('Both are writing')).toBeVisible()
  await expect(chip).toContainText('live')
  expect(await chip.textContent(), 'another network').not.toBe(nano)
  await expect(figure.getByRole('region', { name: 'Text of the Transformer' })).toContainText('There was a mouse')
  const large = await chip.textContent()
  await page.getByRole('button', { name: 'Cancel' }).click()

  // They are at hand now: a second run begins with them.
  await page.getByRole('button', { name: 'Continue it with both' }).click()
  await expect(page.getByText('Both are writing')).toBeVisible()
  await expect(figure).not.toContainText('These are the nano networks')
  expect((await chip.textContent())!.slice(0, 20)).toBe(large!.slice(0, 20))
})

test('@wasm a network loads while its text is typed, and not before', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    const [, name] = /models\/([^/]+)\/weights\.bin/.exec(request.url()) ?? []
    if (name) asked.push(name)
  })
  await page.goto(FORGETTING)
  const box = page.getByRole('textbox', { name: 'Your text' })
  await expect(box).not.toHaveValue('')
  await box.focus()
  expect(asked, 'nobody has typed').toEqual([])
  await page.keyboard.type('It rained.')
  await expect.poll(() => asked).toEqual(['vector-gate'])
  await expect(page.getByText(/loading|Loading/), 'nothing is said of it').toHaveCount(0)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('figure', { name: 'Decay over a text' }).locator('.chip')).toContainText('live')
  expect(
    asked.filter((name) => name === 'vector-gate'),
    'once',
  ).toHaveLength(1)
})

test('@wasm on a projector a deep dive stays that has a figure to run, and one of words goes', async ({ page }) => {
  await page.goto('./#/lesson/what-a-state-can-track')
  const dive = (title: string) => page.locator('summary', { hasText: title })
  const words = dive('A finer read-out only puts it off')
  await expect(words).toBeVisible()
  await page.getByRole('button', { name: 'Projector' }).click()
  await expect(words).toBeHidden()
  await expect(dive('Write a decay with a sign yourself')).toBeVisible()
  await dive('See which trained networks follow the ball').click()
  await expect(page.getByRole('figure', { name: 'The shell game, trained' })).toBeVisible()
})

test('@wasm a projector’s page is larger and says less, and its figures are pointed at as before', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(FORGETTING)
  const heading = page.getByRole('heading', { level: 1 })
  const height = async () => (await heading.boundingBox())!.height
  const before = await height()
  const notes = await page.getByRole('note').count()
  await page.getByRole('button', { name: 'Projector' }).click()
  await expect.poll(height).toBeGreaterThan(before)
  expect(await page.getByRole('note').count()).toBeLessThan(notes)

  // A click on a picture goes to the token under the pointer: the text is drawn from its first token on at the left edge.
  const figure = page.getByRole('figure', { name: 'Decay over a text' })
  await figure.focus()
  await page.keyboard.press('Home')
  const strip = figure.locator('canvas.seekable').first()
  const at = async (share: number) => {
    const { width, height: high } = (await strip.boundingBox())!
    await strip.click({ position: { x: width * share, y: high / 2 } })
    return Number(await figure.getByRole('slider', { name: 'Token' }).inputValue())
  }
  const near = await at(0.1)
  await page.keyboard.press('Home')
  const far = await at(0.4)
  expect(near).toBeGreaterThan(0)
  expect(far / near).toBeGreaterThan(3)
  expect(far / near).toBeLessThan(5)

  const term = page.locator('button.term').first()
  await term.scrollIntoViewIfNeeded()
  await term.click()
  const card = page.locator('.term-card:popover-open')
  await expect(card).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(page.getByRole('button', { name: 'Projector' })).toHaveAttribute('aria-pressed', 'true')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
})
