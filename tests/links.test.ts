/** Every link of the notebook to a place of its own leads somewhere, and every mark of a term to a definition. */

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { cards } from '../app/gallery/cards'
import { contents } from '../lessons/contents'
import { terms } from '../lessons/glossary/terms'
import { deepDiveIds, headingIds, headingsOf } from '../lessons/outline'

const root = join(import.meta.dirname, '..')
const files = ['app', 'lessons']
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(mdx|tsx?)$/.test(entry.name) && !/\.test\./.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
const texts = files.map((path) => ({ name: relative(root, path), text: readFileSync(path, 'utf8') }))

/** Addresses that are written out: [text](#/lab), href="#/lab", and href="/lab" of a Link, whose hash the router adds. */
const written = texts.flatMap(({ name, text }) =>
  [...text.matchAll(/(?:\]\(\.?\/?#|href="\.?\/?#|(?:<Link\b[^>]*?href|\bto)=")(\/[^")\s]*)/g)].map(([, address]) => ({
    name,
    address: address!,
  })),
)

const folderOf = (number: number) =>
  readdirSync(join(root, 'lessons')).find((name) => name.startsWith(`${String(number).padStart(2, '0')}-`))

/** What is wrong with an address, or null. */
function fault(address: string): string | null {
  const [, path, , , section] = /^([^?#]*)((\?[^#]*)?)(?:#(.*))?$/.exec(address)!
  const [, room, name, more] = path!.split('/')
  if (more !== undefined) return 'there is nothing so deep'
  if (room === '' || ['lab', 'models', 'glossary'].includes(room!)) return name ? 'the page has no parts' : null
  if (room === 'gallery') return name === undefined || name in cards ? null : 'the gallery has no such figure'
  if (room !== 'lesson') return 'no page is called that'
  const entry = contents.find(({ slug, load }) => slug === name && load)
  if (!entry) return 'no lesson is called that'
  const source = readFileSync(join(root, 'lessons', folderOf(entry.number)!, 'lesson.mdx'), 'utf8')
  return !section || [...headingIds(headingsOf(source)), ...deepDiveIds(source)].includes(section)
    ? null
    : 'the lesson has no such section'
}

it('finds the links that there are', () => {
  expect(written.map(({ address }) => address)).toEqual(expect.arrayContaining(['/glossary', '/lab', '/gallery']))
})

it.each(written)('$name: $address leads somewhere', ({ address }) => {
  expect(fault(address)).toBeNull()
})

it.each([
  '/nowhere',
  '/lesson/no-such-lesson',
  '/gallery/NoSuchFigure',
  '/lesson/overwriting#no-such-section',
  '/lab/deep/er',
])('would find that %s leads nowhere', (address) => {
  expect(fault(address)).not.toBeNull()
})

it('every term that a page marks has a definition', () => {
  const marked = texts.flatMap(({ name, text }) =>
    [...text.matchAll(/<Term of="([^"]*)"/g)].map(([, term]) => ({ name, term: term! })),
  )
  expect(marked.length).toBeGreaterThan(10)
  for (const { name, term } of marked) expect(terms, name).toHaveProperty([term])
})
