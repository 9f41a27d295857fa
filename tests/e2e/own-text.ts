/** The reader's own text, given to the figure that takes one. */

import { expect, type Locator, type Page } from '@playwright/test'

/**
 * Puts `text` into the box of a figure, once the text that the figure shows stands there: a recording that arrives between the selection of
 * an empty box and the typing into it would stand in front of what is typed.
 */
export async function giveText(page: Page, text: string, box: Locator = textBox(page)) {
  await expect(box).not.toHaveValue('')
  await box.fill(text)
}

export const textBox = (page: Page) => page.getByRole('textbox', { name: 'Your text' })
