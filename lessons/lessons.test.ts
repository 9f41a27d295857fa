/** The frame that every lesson keeps, checked on its text. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contents } from './contents'
import { frame } from './parts'

/** Names of a lesson's figures, from its source: widgets want a browser as soon as they are imported. */
const figuresOf = (source: string): string[] => {
  const entries = /export const figures = \{([^}]*)\}/.exec(source)?.[1] ?? ''
  return [...entries.matchAll(/^\s*(\w+)/gm)].map(([, name]) => name!)
}

const folder = import.meta.dirname
const lessons = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^\d/.test(entry.name))
  .map(({ name }) => ({
    name,
    text: readFileSync(join(folder, name, 'lesson.mdx'), 'utf8'),
    figures: figuresOf(readFileSync(join(folder, name, 'index.ts'), 'utf8')),
  }))

it('the contents open as many lessons as are written', () => {
  expect(contents.filter(({ load }) => load)).toHaveLength(lessons.length)
  expect(contents.map(({ number }) => number)).toEqual(contents.map((_, i) => i))
  expect(new Set(contents.map(({ slug }) => slug)).size).toBe(contents.length)
})

describe.each(lessons)('$name', ({ text, figures }) => {
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

  it('uses the parts of the frame and its own figures, all of them', () => {
    const used = new Set([...text.matchAll(/<([A-Z]\w*)/g)].map(([, part]) => part!))
    expect([...used].filter((part) => !(part in frame)).sort()).toEqual(figures.sort())
  })
})
