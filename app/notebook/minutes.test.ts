/** What the contents promise of each lesson: 10 to 20 minutes, of what stands open. */

import { expect, it } from 'vitest'
import { contents } from '../../lessons/contents'
import { readOutlines } from '../../lessons/mdx'
import { cardOf } from '../gallery/cards'

const outlines = readOutlines((name) => cardOf(name).kind)
const written = contents.filter(({ load }) => load)

it.each(written)('lesson $number, $title, takes 10 to 20 minutes', ({ number }) => {
  const { minutes } = outlines[number]!
  expect(minutes, 'fold away what the one idea of the lesson does not need').toBeLessThanOrEqual(20)
  expect(minutes).toBeGreaterThanOrEqual(10)
})
