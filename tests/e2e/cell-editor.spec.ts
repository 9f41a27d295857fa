/** Code that readers edit: it runs in the page, under the page's own policy, and cannot hang or leave it. */

import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './quiet'

const LESSON = './#/lesson/forgetting-on-purpose'

/** Goes to the exercise by the title that it is folded under. */
async function unfold(page: Page): Promise<Locator> {
  await page.goto(LESSON)
  await page.getByText('Write the decay yourself', { exact: true }).click()
  return page.getByRole('region', { name: 'In code: forget, row by row' })
}

/** Opens the exercise and waits until its editor is there. */
async function open(page: Page): Promise<Locator> {
  const exercise = await unfold(page)
  await exercise.getByRole('button', { name: 'Run it' }).scrollIntoViewIfNeeded()
  await expect(exercise).toContainText('Escape, then Tab, leaves the editor.')
  return exercise
}

test('@wasm right code is equal, wrong code is told how far it is, and a mistake has a name', async ({ page }) => {
  const exercise = await open(page)
  const [box, said] = [exercise.getByRole('textbox'), exercise.getByRole('status')]
  await exercise.getByRole('button', { name: 'Run it' }).click()
  await expect(said).toContainText(/forgets nothing.* times the size of the right one/)
  await expect(exercise.getByRole('figure', { name: /Size of the state/ })).toBeVisible()

  const before = (await box.textContent())!.length
  await exercise.getByText('Solution', { exact: true }).click()
  await exercise.getByRole('button', { name: 'Put it into the editor' }).click()
  await expect(said).toHaveCount(0)
  expect((await box.textContent())!.length).toBeGreaterThan(before)
  await box.press('Control+Enter')
  await expect(said).toContainText(/Done: .*64 tokens.*millionths/)

  await exercise.getByRole('button', { name: 'Start over' }).click()
  await expect(said).toContainText('Done before.')
  expect((await box.textContent())!.length).toBe(before)
})

test('@wasm errors name their line, what never ends is stopped, and the next run works', async ({ page }) => {
  const exercise = await open(page)
  const [box, said] = [exercise.getByRole('textbox'), exercise.getByRole('status')]
  const run = async (code: string, answer: RegExp) => {
    await box.fill(code)
    await box.press('Control+Enter')
    await expect(said).toContainText(answer)
  }
  await run('function step(S) {\n  S[0][0] = = 1\n}', /Line 2: SyntaxError/)
  await expect(box.locator('.cm-failed')).toHaveText('  S[0][0] = = 1')
  await run('function step(S, { k }) {\n\n  S[0][0] = K[0]\n}', /Line 3, at token 1 \(“M”\): ReferenceError/)
  await run('function step() {\n  while (true) {}\n}', /Stopped after 5 seconds/)
  await run('function step(S) {\n  S[0][0] += fetch("/")\n}', /Line 2.*'fetch' is not defined/)
  await run('function step(S) {\n  S[2][1] = "x"\n}', /S\[2\]\[1\] is not a finite number/)
  await run('function step(S, { v }) {\n  console.log("the value", v)\n}', /leaves S as it was/)
  await expect(exercise).toContainText(/Printed.*the value \[.*, …\]/s)
  await run('function step(S) {}', /leaves S as it was/)

  await page.reload()
  await open(page)
  await expect(box).toHaveText('function step(S) {}')
})

test('@wasm the keyboard gets in, indents, and gets out', async ({ page }) => {
  const exercise = await open(page)
  const box = exercise.getByRole('textbox')
  await box.fill('1')
  await page.keyboard.press('Home')
  await page.keyboard.press('Tab')
  await expect(box).toHaveText('  1')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(exercise.getByRole('button', { name: 'Run it' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(box).toBeFocused()
})

test.describe('where the editor does not arrive', () => {
  test.use({ complains: true })

  test('@wasm without the editor the plain box does it all', async ({ page }) => {
    await page.route(/\/editor-[^/]*\.js$/, (route) => route.abort())
    const exercise = await unfold(page)
    await exercise.getByText('Solution', { exact: true }).click()
    await exercise.getByRole('button', { name: 'Put it into the editor' }).click()
    await exercise.getByRole('textbox').press('Control+Enter')
    await expect(exercise.getByRole('status')).toContainText('Done:')
    await expect(exercise).not.toContainText('Escape, then Tab')
  })
})
