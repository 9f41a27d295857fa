/** What lessons cite, held to the list of sources, and their lists of sources to what they cite. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Source, sourceCalled, sources } from './sources'

const folder = import.meta.dirname
const lessons = readdirSync(folder)
  .filter((name) => /^\d\d-/.test(name))
  .map((name) => {
    const text = readFileSync(join(folder, name, 'lesson.mdx'), 'utf8')
    const at = text.indexOf('<Sources>')
    return { name, prose: text.slice(0, at), list: text.slice(at) }
  })

/** The surname that stands first, as a text cites it. */
const first = ({ authors }: Source) => authors.split(/,| and | et al/)[0]!
const numbers = new Set(sources.flatMap(({ at }) => ('arxiv' in at ? [at.arxiv] : [])))
/** The titles of a list, each with the year and the number that stand behind it. */
const citedIn = (list: string) =>
  [...list.matchAll(/\*([^*]+)\*(?:[^.;*]{0,40}?, (\d{4}))?(?: \((?:arXiv )?(\d{4}\.\d{4,5})\))?/g)].map(
    ([, title, year, number]) => ({ title: title!, year, number }),
  )

it('the list of sources names nothing twice, and says where each is to be found', () => {
  const names = sources.flatMap(({ title, called = [] }) => [title, ...called])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
  for (const { title, authors, at } of sources) {
    expect(authors, title).not.toBe('')
    if ('arxiv' in at) expect(at.arxiv, title).toMatch(/^\d{4}\.\d{4,5}$/)
    else expect(at.printed, title).not.toBe('')
  }
})

describe.each(lessons)('$name', ({ prose, list }) => {
  it.each(citedIn(list))('$title is in lessons/sources.ts, of that year and number', ({ title, year, number }) => {
    const source = sourceCalled(title)
    expect(source, `add *${title}* to lessons/sources.ts, or call it as it is called there`).not.toBeNull()
    if (year) expect(source!.year).toBe(Number(year))
    if (number) expect(source!.at).toEqual({ arxiv: number })
  })

  it('every number of arXiv is that of a known source', () => {
    for (const [number] of `${prose}${list}`.matchAll(/\b\d{4}\.\d{5}\b/g)) expect(numbers).toContain(number)
  })

  it('what the text cites by name and year stands in its list', () => {
    const listed = [
      ...citedIn(list).flatMap(({ title }) => sourceCalled(title) ?? []),
      ...sources.filter(({ at }) => 'arxiv' in at && list.includes(at.arxiv)),
    ]
    const cited = prose.matchAll(/([A-Z][\w-]+)(?: et al\.|(?:, [A-Z]\w+)* and [A-Z][\w-]+)?,? \(?((?:19|20)\d\d)\b/g)
    for (const [words, name, year] of cited) {
      const known = sources.filter((source) => source.year === Number(year) && namesOf(source).includes(name!))
      // Where no source is of that name and year it may be a sentence that begins with a name; “et al.” never is.
      if (known.length === 0 && !words.includes(' et al.')) continue
      expect(
        known.some((source) => listed.includes(source)),
        `the text says “${words}”, and no source of the list is that`,
      ).toBe(true)
    }
  })

  it('what stands in its list is cited in the text, or the list says what it is for', () => {
    for (const item of list.split(/^- /m).slice(1)) {
      if (item.includes(':')) continue
      for (const { title } of citedIn(item)) {
        const source = sourceCalled(title)
        if (!source) continue
        const named = namesOf(source).some((name) => names(prose, name))
        expect(named, `nothing in the text names *${title}*, and its entry does not say what it is for`).toBe(true)
      }
    }
  })
})

/** Whether a text has this surname or title as words of its own. */
function names(text: string, name: string): boolean {
  const words = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\w-])${words}(?![\\w])`, /^[A-Z]\w+$/.test(name) ? '' : 'i').test(text)
}

function namesOf(source: Source): string[] {
  return [first(source), source.title, ...(source.called ?? [])]
}
