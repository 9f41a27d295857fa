/** Headings have permanent ids: links from outside outlive edits of a title. The list beside this test has every id that was ever given. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import given from './heading-ids.json'
import { lessonMdx } from './mdx'
import { deepDiveIds, headingIds, headingsOf } from './outline'

const folder = import.meta.dirname
const lessons = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name, 'lesson.mdx'), 'utf8') }))
const listed: Readonly<Record<string, readonly string[]>> = given
const idsOf = (text: string) => headingIds(headingsOf(text))

describe.each(lessons)('$name', ({ name, text }) => {
  it('keeps every id that it ever gave', () => {
    const ids = idsOf(text)
    for (const id of listed[name] ?? [])
      expect(ids, `a heading was renamed: write its old id beside it, {/* ${id} */}`).toContain(id)
  })

  it('gives each deep dive an address that nothing else has', () => {
    const ids = [...idsOf(text), ...deepDiveIds(text)]
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('folds no heading away: a section has to be there for whoever comes by the list of sections', () => {
    const folded = [...text.matchAll(/<(DeepDive|Hint|Solution)\b[\s\S]*?<\/\1>/g)].flatMap(([part]) =>
      headingsOf(part),
    )
    expect(folded).toEqual([])
  })

  it('lists its ids, so that they are kept from now on', () => {
    const missing = idsOf(text).filter((id) => !listed[name]?.includes(id))
    expect(missing, 'run `npx tsx scripts/heading-ids.ts`, which adds what is new').toEqual([])
  })

  it('the page has the ids that the outline names', async () => {
    const plugin = lessonMdx()
    const transform = plugin.transform as (source: string, path: string) => Promise<{ code: string } | undefined>
    const { code } = (await transform.call({} as never, text, join(folder, name, 'lesson.mdx')))!
    const made = [...code.matchAll(/_jsx\(_components\.h[2-6], \{\s*id: "([^"]+)"/g)].map(([, id]) => id)
    expect(made).toEqual(idsOf(text))
  })
})

it('an id follows the title, or what is written beside it', () => {
  const text =
    '## The second clock\n\n## What happened\n\n### It’s *level*\n\n## A new name {/* old-name */}\n\n## What happened\n'
  expect(idsOf(text)).toEqual([
    'the-second-clock',
    'the-second-clock-what-happened',
    'its-level',
    'old-name',
    'old-name-what-happened',
  ])
})

it('two headings of one name are refused until one of them is given an id', () => {
  expect(() => idsOf('## Again\n\n## Again\n')).toThrow('again')
  expect(idsOf('## Again\n\n## Again {/* once-more */}\n')).toEqual(['again', 'once-more'])
})
