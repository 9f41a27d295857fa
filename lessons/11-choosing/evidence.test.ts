/** What the guide of lesson 11 points at is there: the lesson is open, and it shows the figure. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { shown } from '../../app/widgets/choosing/shown'
import { contents } from '../contents'

const lessons = join(import.meta.dirname, '..')

it.each(Object.entries(shown))('the evidence called %s can be opened', (_, { lesson, number, figure }) => {
  const entry = contents.find(({ slug }) => slug === lesson)
  expect(entry?.load, lesson).toBeDefined()
  expect(entry!.number).toBe(number)
  const folder = readdirSync(lessons).find((name) => name.startsWith(`${String(number).padStart(2, '0')}-`))!
  expect(readFileSync(join(lessons, folder, 'index.ts'), 'utf8')).toMatch(new RegExp(`^  ${figure}\\b`, 'm'))
  expect(readFileSync(join(lessons, folder, 'lesson.mdx'), 'utf8')).toContain(`<${figure}`)
})
