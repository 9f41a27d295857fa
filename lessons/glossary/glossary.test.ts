/** The glossary and the marks in the lessons, held to each other. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { contents } from '../contents'
import { letters, type Term, terms } from './terms'

const folder = join(import.meta.dirname, '..')
/** Terms that each written lesson marks, in the order of the course. */
const marked = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .sort()
  .map((name) => {
    const text = readFileSync(join(folder, name, 'lesson.mdx'), 'utf8')
    return {
      lesson: contents[Number(name.slice(0, 2))]!,
      used: [...text.matchAll(/<Term of="([^"]*)"/g)].map((m) => m[1]!),
    }
  })

it('every marked term has a definition, and is marked once a lesson', () => {
  for (const { lesson, used } of marked) {
    for (const name of used) expect(terms, `lesson ${lesson.number} marks ${name}`).toHaveProperty([name])
    expect(new Set(used).size, `lesson ${lesson.number}`).toBe(used.length)
  }
})

it.each(Object.entries<Term>(terms))('%s: its lesson exists and is the first that marks it', (name, { lesson }) => {
  const entry = contents.find(({ slug }) => slug === lesson)
  expect(entry).toBeDefined()
  const first = marked.find(({ used }) => used.includes(name))
  expect(first?.lesson.slug, 'the first lesson that marks it').toBe(entry!.load ? lesson : undefined)
})

it('definitions use letters that have a colour', () => {
  for (const { definition } of Object.values<Term>(terms))
    for (const [, letter] of definition.matchAll(/\{([^}]*)\}/g)) expect(letters).toHaveProperty([letter!])
})
