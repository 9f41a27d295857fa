/** A teacher sets a figure up and sends its link; whoever follows it, in a browser that has never been here, finds it so. */

import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './quiet'

const pick = (figure: Locator, legend: string, option: string) =>
  figure.getByRole('radiogroup', { name: legend }).getByText(option, { exact: true }).click()
const picked = (figure: Locator, legend: string, option: string) =>
  expect(
    figure.getByRole('radiogroup', { name: legend }).getByRole('radio', { name: option, exact: true }),
  ).toBeChecked()
const slide = (figure: Locator, name: string, value: number) =>
  figure.getByRole('slider', { name, exact: true }).fill(String(value))
const says = (figure: Locator, name: string, text: string | RegExp) =>
  expect(figure.getByRole('slider', { name, exact: true })).toHaveAttribute('aria-valuetext', text)

interface Case {
  /** As the gallery calls it. */
  readonly figure: string
  set(figure: Locator): Promise<void>
  restored(figure: Locator): Promise<void>
}

const cases: readonly Case[] = [
  {
    figure: 'Reach',
    set: async (figure) => {
      await pick(figure, 'Weights', 'as training finds them')
      await pick(figure, 'Steps', '100')
      await slide(figure, 'Recurrent weights of the plain network, times', 1.5)
      await figure.getByRole('button', { name: 'Draw another' }).click()
      await slide(figure, 'Steps back', 40)
    },
    restored: async (figure) => {
      await picked(figure, 'Weights', 'as training finds them')
      await picked(figure, 'Steps', '100')
      await says(figure, 'Recurrent weights of the plain network, times', '× 1.50')
      await says(figure, 'Steps back', '40 back')
    },
  },
  {
    figure: 'Bill',
    set: async (figure) => {
      await pick(figure, 'Card', 'H200')
      await figure.getByText(/^Choose models/).click()
      await figure.getByRole('checkbox', { name: 'Llama-2-7B' }).uncheck()
      await figure.locator('summary', { hasText: 'Design a model' }).click()
      await figure.getByRole('spinbutton', { name: 'recurrent layers' }).fill('28')
      await slide(figure, 'Context', 7)
    },
    restored: async (figure) => {
      await picked(figure, 'Card', 'H200')
      await expect(figure.getByRole('region', { name: 'Readers' })).toContainText('Your design')
      await expect(figure.getByRole('region', { name: 'Readers' })).not.toContainText('Llama-2-7B')
      await expect(figure.getByRole('spinbutton', { name: 'recurrent layers' })).toHaveValue('28')
      await says(figure, 'Context', '128K tokens')
    },
  },
  {
    figure: 'Recall',
    set: async (figure) => {
      await pick(figure, 'Rows', '16')
      await pick(figure, 'Write', 'delta rule')
      await pick(figure, 'Keys', 'lean one way')
      await figure.getByRole('button', { name: 'Show the error' }).click()
      await slide(figure, 'Pairs', 23)
    },
    restored: async (figure) => {
      await picked(figure, 'Rows', '16')
      await picked(figure, 'Write', 'delta rule')
      await picked(figure, 'Keys', 'lean one way')
      await expect(figure.getByRole('button', { name: 'Show the recall' })).toBeVisible()
      await says(figure, 'Pairs', '24 pairs')
    },
  },
  {
    figure: 'TrainedRecall',
    set: async (figure) => {
      await slide(figure, 'Length', 1)
      await figure.getByRole('button', { name: 'Another' }).click()
      await slide(figure, 'Step', 5)
    },
    restored: async (figure) => {
      await says(figure, 'Length', /pairs/)
      await expect(figure.getByRole('slider', { name: 'Length' })).toHaveValue('1')
      await says(figure, 'Step', /^6 \//)
      await expect(
        figure.getByRole('button', { name: 'Show the recorded scores' }),
        'nothing is uncovered',
      ).toBeVisible()
    },
  },
  {
    figure: 'Needle',
    set: async (figure) => {
      await slide(figure, 'α kept at each write', 0.95)
      await pick(figure, 'Rows of S', '32')
      await slide(figure, 'Writes after the needle', 3)
    },
    restored: async (figure) => {
      await says(figure, 'α kept at each write', '0.950')
      await picked(figure, 'Rows of S', '32')
      await expect(figure.getByRole('slider', { name: 'Writes after the needle' })).toHaveValue('3')
    },
  },
  {
    figure: 'TwoRuns',
    set: async (figure) => {
      await figure.getByRole('textbox', { name: 'Your bits' }).fill('1011 0111')
      await pick(figure, 'Decays', '−1 to 1')
      await slide(figure, 'Decay at a 1', -0.75)
      await slide(figure, 'Bit', 6)
    },
    restored: async (figure) => {
      await expect(figure.getByRole('textbox', { name: 'Your bits' })).toHaveValue('10110111')
      await picked(figure, 'Decays', '−1 to 1')
      await says(figure, 'Decay at a 1', '−0.75')
      await says(figure, 'Bit', '6 / 8 bits')
    },
  },
  {
    figure: 'Circle',
    set: async (figure) => {
      await figure.getByRole('textbox', { name: 'Your bits' }).fill('111011')
      await pick(figure, 'State', 'rotation')
      await pick(figure, 'Count ones modulo', '3')
      await slide(figure, 'Angle at a 1', 120)
      await slide(figure, 'Bit', 4)
    },
    restored: async (figure) => {
      await picked(figure, 'State', 'rotation')
      await picked(figure, 'Count ones modulo', '3')
      await says(figure, 'Angle at a 1', '120°')
      await says(figure, 'Bit', '4 / 6 bits')
    },
  },
  {
    figure: 'FourGates',
    set: async (figure) => {
      await figure.locator('summary', { hasText: 'One string' }).click()
      await figure.getByRole('button', { name: 'Another' }).click()
      await slide(figure, 'Step', 9)
    },
    restored: async (figure) => {
      await says(figure, 'Step', /^10 \//)
      await expect(
        figure.getByRole('button', { name: 'Show the recorded scores' }),
        'nothing is uncovered',
      ).toBeVisible()
    },
  },
  {
    figure: 'ShellGame',
    set: async (figure) => {
      await slide(figure, 'Write strength', 1.9)
      await figure.getByRole('button', { name: 'Clear' }).click()
      for (const swap of ['A and B', 'B and C', 'A and B'])
        await figure.getByRole('button', { name: swap, exact: true }).click()
      await slide(figure, 'Swap', 2)
    },
    restored: async (figure) => {
      await says(figure, 'Write strength', '1.90')
      await says(figure, 'Swap', '2 / 3 swaps')
    },
  },
  {
    figure: 'SwapScores',
    set: (figure) => pick(figure, 'Cups', '5 cups'),
    restored: async (figure) => {
      await picked(figure, 'Cups', '5 cups')
      await expect(figure.getByRole('button', { name: 'Show the scores' }), 'nothing is uncovered').toBeVisible()
    },
  },
  {
    figure: 'Ways',
    set: async (figure) => {
      await figure.getByText('Gated DeltaNet', { exact: true }).click()
      await figure.getByRole('textbox').fill('A text of the class.')
    },
    restored: async (figure) => {
      await expect(figure.getByRole('checkbox', { name: 'Gated DeltaNet' })).toBeChecked()
      await expect(figure.getByRole('textbox')).toHaveValue('A text of the class.')
      await expect(figure.getByRole('button', { name: 'Show the times' }), 'nothing is uncovered').toBeVisible()
    },
  },
  {
    figure: 'Scan',
    set: async (figure) => {
      await figure.getByRole('textbox', { name: 'a' }).fill('1 0.5 1 0')
      await figure.getByRole('textbox', { name: 'b' }).fill('1 2 -3 4')
      await pick(figure, 'Joined', 'in order')
      await slide(figure, 'Round', 2)
    },
    restored: async (figure) => {
      await expect(figure.getByRole('textbox', { name: 'b' })).toHaveValue('1 2 -3 4')
      await picked(figure, 'Joined', 'in order')
      await says(figure, 'Round', 'round 2 of 3')
    },
  },
  {
    figure: 'Compose',
    set: async (figure) => {
      await pick(figure, 'Steps', '8')
      await figure.getByRole('slider').fill('0.5')
    },
    restored: async (figure) => {
      await picked(figure, 'Steps', '8')
      await expect(figure.getByRole('slider')).toHaveValue('0.5')
    },
  },
  {
    figure: 'Chunks',
    set: async (figure) => {
      await pick(figure, 'Symbols a chunk', '8')
      await figure.getByRole('combobox', { name: 'Head' }).selectOption({ index: 2 })
      await slide(figure, 'Chunk', 5)
    },
    restored: async (figure) => {
      await picked(figure, 'Symbols a chunk', '8')
      await expect(figure.getByRole('combobox', { name: 'Head' })).toHaveJSProperty('selectedIndex', 2)
      await says(figure, 'Chunk', /^chunk 6 of/)
    },
  },
  {
    figure: 'ChunkCost',
    set: async (figure) => {
      await figure.getByRole('button', { name: 'Show the curves' }).click()
      await slide(figure, 'Symbols a chunk', 30)
    },
    restored: async (figure) => {
      await figure.getByRole('button', { name: 'Show the curves' }).click()
      await expect(figure.getByRole('slider')).toHaveValue('30')
    },
  },
  {
    figure: 'PhoneBook',
    set: async (figure) => {
      await slide(figure, 'Entries in the book', 4)
      await figure.getByRole('button', { name: 'Another book' }).click()
      await slide(figure, 'Entry', 10)
    },
    restored: async (figure) => {
      await says(figure, 'Entries in the book', '16 entries')
      await says(figure, 'Entry', /, 11 of 16$/)
    },
  },
  {
    figure: 'Bound',
    set: async (figure) => {
      await slide(figure, 'N entries', 80)
      await slide(figure, 'b bits of a number', 8)
    },
    restored: async (figure) => {
      await says(figure, 'N entries', '1,024')
      await says(figure, 'b bits of a number', '8')
      await expect(figure.getByRole('button', { name: 'Draw the memories' }), 'nothing is uncovered').toBeVisible()
    },
  },
  {
    figure: 'Ratio',
    set: (figure) => slide(figure, 'Layers that look back', 1),
    restored: (figure) => says(figure, 'Layers that look back', '1 in 16'),
  },
  {
    figure: 'Haystack',
    set: async (figure) => {
      await figure.getByRole('radiogroup', { name: 'Filler' }).locator('label').nth(1).click()
      await figure.getByText(/symbols too$/).click()
    },
    restored: async (figure) => {
      await expect(figure.getByRole('radiogroup', { name: 'Filler' }).getByRole('radio').nth(1)).toBeChecked()
      await expect(figure.getByRole('checkbox')).toBeChecked()
      await expect(
        figure.getByRole('button', { name: 'Show the recorded scores' }),
        'nothing is uncovered',
      ).toBeVisible()
    },
  },
  {
    figure: 'Copying',
    set: (figure) => slide(figure, 'Length', 2),
    restored: (figure) => expect(figure.getByRole('slider', { name: 'Length' })).toHaveValue('2'),
  },
]

const alone = (page: Page) => page.locator('.figure.wide')

/** The link that the figure's button copies. */
async function linkOf(page: Page, figure: Locator): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await figure.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(figure.getByRole('button', { name: 'Link copied' })).toBeVisible()
  return page.evaluate(() => navigator.clipboard.readText())
}

for (const { figure, set, restored } of cases)
  test(`${figure}: a link brings back what was set`, async ({ page, browser }) => {
    // Who asks for less motion sets up what stays where it is.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(`./#/gallery/${figure}`)
    await set(alone(page))
    const link = await linkOf(page, alone(page))
    const fresh = await browser.newContext()
    const elsewhere = await fresh.newPage()
    await elsewhere.goto(link)
    await restored(alone(elsewhere))
    await fresh.close()
  })

const WAITS = 'once you have answered the question before it'

/** Settings that would answer the question before the figure. */
const told = [
  {
    lesson: 'what-a-state-can-track',
    link: 'figure=shell-game&t=2&text=0012+2',
    name: 'The shell game',
    question: 'With which strength',
    choice: /^1: all of it goes/,
    slider: 'Write strength',
    before: '1.00',
    after: '2.00',
  },
  {
    lesson: 'the-bill-at-scale',
    link: 'figure=bill&t=10&text=h200+mamba2-2.7b+none',
    name: 'The bill',
    question: 'How much more memory',
    choice: /Hardly at all/,
    slider: 'Context',
    before: '4K tokens',
    after: '1M tokens',
  },
] as const

for (const { lesson, link, name, question, choice, slider, before, after } of told)
  test(`${name}: a link waits for the answer to the question before the figure`, async ({ page }) => {
    await page.goto(`./#/lesson/${lesson}?${link}`)
    const figure = page.getByRole('figure', { name, exact: true })
    await expect(figure).toContainText(WAITS)
    await says(figure, slider, before)
    const asked = page.locator('fieldset.predict', { hasText: question })
    await asked.getByText(choice).click()
    await asked.getByRole('button', { name: /^Commit/ }).click()
    await says(figure, slider, after)
    await expect(figure).not.toContainText(WAITS)
  })

test('who does not want to guess can have the figure set up at once', async ({ page }) => {
  await page.goto('./#/lesson/what-a-state-can-track?figure=circle&text=111+rotation+3+0_120')
  const figure = page.getByRole('figure', { name: 'On the circle' })
  await figure.getByRole('button', { name: 'Set it up now' }).click()
  await says(figure, 'Angle at a 1', '120°')
})

test('a link that makes no sense opens the figure as it is at first', async ({ page }) => {
  await page.goto('./#/gallery/Bill?figure=bill&t=99999&text=a100+gpt-9+x')
  const figure = alone(page)
  await picked(figure, 'Card', 'H100')
  await expect(figure.getByRole('region', { name: 'Readers' })).toContainText('Llama-2-7B')
})

test('a text of the class is read anew, and cut and shown as the link has it @wasm', async ({ page }) => {
  await page.goto('./#/gallery/Chunks?figure=chunks&t=1&tokens=8&text=The+cat+sat+on+the+mats.')
  const figure = alone(page)
  await says(figure, 'Chunk', 'chunk 2 of 3')
  await expect(figure.getByRole('textbox')).toHaveValue('The cat sat on the mats.')
})
