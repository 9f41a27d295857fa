/** Terms of the lessons open where they stand, by mouse and by keyboard, on narrow pages too. */

import { expect, test } from '@playwright/test'

const LESSON = './#/lesson/two-machines-read-a-book'

for (const width of [390, 1440])
  test(`@wasm a term opens its definition within the page, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(LESSON)
    await expect(page.locator('button.term').first()).toBeVisible()
    const terms = await page.locator('button.term').all()
    expect(terms.length).toBeGreaterThan(5)
    for (const term of terms) {
      await term.scrollIntoViewIfNeeded()
      await term.click()
      const card = page.locator('.term-card:popover-open')
      await expect(card).toBeVisible()
      const [box, word] = [(await card.boundingBox())!, (await term.boundingBox())!]
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.width).toBeLessThanOrEqual(width)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.y + box.height).toBeLessThanOrEqual(844)
      expect(box.y > word.y + word.height || box.y + box.height < word.y, 'beside its term, not on it').toBe(true)
      await page.keyboard.press('Escape')
      await expect(card).toHaveCount(0)
    }
  })

test('@wasm the keyboard opens a term, walks its links and comes back', async ({ page }) => {
  await page.goto(LESSON)
  const term = page.getByRole('button', { name: 'cache', exact: true })
  await term.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('note', { name: 'cache' })
  await expect(card).toContainText('Each token adds the same number of bytes')
  await page.keyboard.press('Tab')
  await expect(card.getByRole('link', { name: /Two machines/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()
  await expect(term).toBeFocused()
  await page.keyboard.press('Enter')
  await card.getByRole('link', { name: 'All terms' }).click()
  await expect(page.getByRole('heading', { name: 'Glossary' })).toBeVisible()
  await expect(page).toHaveTitle(/Glossary/)
})

test('@wasm the contents lead to the glossary, and the glossary to the lessons', async ({ page }) => {
  await page.goto('./#/')
  await page.getByRole('link', { name: 'glossary' }).click()
  const names = await page.locator('.glossary dt').allTextContents()
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
  await page.locator('.glossary > div', { hasText: 'The number α' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Let the token decide what to forget')
})

test('@wasm no line begins with the comma behind a term', async ({ page }) => {
  await page.goto('./#/lesson/two-machines-read-a-book')
  await expect(page.locator('button.term').first()).toBeVisible()
  const loose = () =>
    page.locator('main button.term').evaluateAll((terms) =>
      terms.flatMap((term) => {
        const texts = document.createTreeWalker(term.closest('p')!, NodeFilter.SHOW_TEXT)
        texts.currentNode = term.lastChild!
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const at = (text as Text).data.search(/[^\u2060]/)
          if (at < 0 || text.parentElement!.closest('.term-card')) continue
          const mark = document.createRange()
          mark.setStart(text, at)
          mark.setEnd(text, at + 1)
          const below = mark.getBoundingClientRect().top > term.getBoundingClientRect().bottom - 4
          return below && /[.,:;]/.test(mark.toString()) ? [`${term.textContent}${mark}`] : []
        }
        return []
      }),
    )
  for (let width = 360; width <= 400; width += 2) {
    await page.setViewportSize({ width, height: 800 })
    expect(await loose(), `at ${width} px`).toEqual([])
  }
})
