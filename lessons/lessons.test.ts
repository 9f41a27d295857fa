/** The frame that every lesson keeps, checked on its text. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contents } from './contents'
import { lessonPartNames } from './part-names'

const folder = import.meta.dirname
const lessons = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: readFileSync(join(folder, name, 'lesson.mdx'), 'utf8') }))

it('the contents open as many lessons as are written', () => {
  expect(contents.filter(({ load }) => load)).toHaveLength(lessons.length)
  expect(contents.map(({ number }) => number)).toEqual(contents.map((_, i) => i))
  expect(new Set(contents.map(({ slug }) => slug)).size).toBe(contents.length)
})

describe.each(lessons)('$name', ({ text }) => {
  it.each(['Intro', 'Outcomes', 'Rule', 'Challenge', 'Hint', 'Solution', 'Check', 'Sources'])('has its %s', (part) => {
    expect(text).toContain(`<${part}`)
  })

  it('names three to five outcomes', () => {
    const outcomes = /<Outcomes>([\s\S]*?)<\/Outcomes>/.exec(text)?.[1] ?? ''
    const count = outcomes.match(/^- /gm)?.length ?? 0
    expect(count).toBeGreaterThanOrEqual(3)
    expect(count).toBeLessThanOrEqual(5)
  })

  it('asks three or four questions, each with one right answer and a reason', () => {
    const questions = text.match(/<Question [\s\S]*?<\/Question>/g) ?? []
    expect(questions.length).toBeGreaterThanOrEqual(3)
    expect(questions.length).toBeLessThanOrEqual(4)
    for (const question of questions) {
      expect(question.match(/<Choice right>/g)).toHaveLength(1)
      expect(question).toContain('because={')
    }
  })

  it('uses the closed set of parts and no other', () => {
    const used = new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, name]) => name!))
    for (const name of used) expect(lessonPartNames).toContain(name)
  })
})
