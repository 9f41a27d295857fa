/** A figure of a lesson without a card stands in the gallery without its name, and without what it has to be told. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { cards } from './cards'

const lessons = join(import.meta.dirname, '..', '..', 'lessons')
const folders = readdirSync(lessons).filter((name) => /^\d/.test(name))
const texts = folders.map((folder) => readFileSync(join(lessons, folder, 'lesson.mdx'), 'utf8')).join('\n')

/** From the source: widgets want a browser as soon as they are imported. */
const figuresOf = (folder: string): string[] => {
  const source = readFileSync(join(lessons, folder, 'index.ts'), 'utf8')
  const entries = /export const figures = \{([^}]*)\}/.exec(source)?.[1] ?? ''
  return [...entries.matchAll(/^\s*(\w+)/gm)].map(([, name]) => name!)
}
const figures = [...new Set(folders.flatMap(figuresOf))].sort()

it('the gallery has a card for every figure of the lessons', () => {
  expect(figures.filter((name) => !cards[name])).toEqual([])
})

it('the gallery tells each figure what every lesson tells it', () => {
  for (const name of figures) {
    const told = [...texts.matchAll(new RegExp(`<${name}(?=[\\s/])([^>]*)/>`, 'g'))].map(([, props]) => props!)
    const always = [...(told[0] ?? '').matchAll(/(\w+)=/g)]
      .map(([, prop]) => prop!)
      .filter((prop) => told.every((props) => props.includes(`${prop}=`)))
    expect(Object.keys(cards[name]?.props ?? {}), name).toEqual(expect.arrayContaining(always))
  }
})
