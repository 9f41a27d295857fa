/** The bill of lesson 3 as a reader uses it. */

import { expect } from '@playwright/test'
import { BILL, wait } from './figures'
import { test } from './quiet'

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
})
