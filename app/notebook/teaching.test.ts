/** Notes for a class: every open lesson has them, and what they open is there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contents } from '../../lessons/contents'
import { cards } from '../gallery/cards'
import { decodeBill, encodeBill } from '../widgets/bill/params'
import { decodeNeeds, encodeNeeds } from '../widgets/choosing/params'
import { decodeTrials, encodeTrials } from '../widgets/memory/recall-params'
import { decodeBench } from '../widgets/overwrite/codec'
import { words } from '../widgets/task/words'
import { linked } from './open-figure'

const root = join(import.meta.dirname, '..', '..')
const has = (folder: string) => existsSync(join(root, 'lessons', folder, 'teaching.mdx'))
const taught = readdirSync(join(root, 'lessons')).filter((name) => /^\d\d-/.test(name) && has(name))
const notesOf = (folder: string) => readFileSync(join(root, 'lessons', folder, 'teaching.mdx'), 'utf8')

it('every lesson that is open has its notes', () => {
  const numbers = contents.filter(({ load }) => load).map(({ number }) => String(number).padStart(2, '0'))
  expect(taught.map((folder) => folder.slice(0, 2))).toEqual(numbers)
})

it('a link sets up figures by the names that they listen to', () => {
  const sources = readdirSync(join(root, 'app', 'widgets'), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.'))
    .map((path) => readFileSync(join(root, 'app', 'widgets', path), 'utf8'))
  const named = sources.flatMap((source) =>
    [...source.matchAll(/const (?:\w+_)?FIGURE = '([\w-]+)'/g)].map(([, id]) => id!),
  )
  // Figures of the small tasks are called as their task.
  const listening = [...named, ...Object.keys(words)]
  for (const [figure, id] of Object.entries(linked)) {
    expect(Object.keys(cards)).toContain(figure)
    expect(listening, figure).toContain(id)
  }
})

describe.each(taught)('%s', (folder) => {
  const text = notesOf(folder)

  it('says what the class is for, how long it takes, what to ask and what goes wrong', () => {
    for (const part of ['## Aims', '## Time', '## Ask', '## What goes wrong', '## On the screen'])
      expect(text).toContain(part)
  })

  it('opens figures that the gallery has, and sets up those that a link can set up', () => {
    const opened = [...text.matchAll(/<Open figure="(\w+)"([^>]*)>/g)]
    expect(opened.length).toBeGreaterThanOrEqual(2)
    for (const [, figure, settings] of opened) {
      expect(Object.keys(cards)).toContain(figure)
      if (settings!.trim()) expect(Object.keys(linked)).toContain(figure)
    }
  })

  it('writes what it sets up as the figure reads it', () => {
    for (const [, figure, typed] of text.matchAll(/<Open figure="(\w+)"[^>]*? text="([^"]*)"/g)) {
      if (figure === 'Choosing') expect(encodeNeeds(decodeNeeds(typed!))).toBe(typed)
      if (figure === 'Bill') expect(encodeBill(decodeBill(typed!))).toBe(typed)
      if (figure === 'Recall') expect(encodeTrials(decodeTrials(typed!))).toBe(typed)
      if (figure === 'TwoValues') expect(decodeBench(typed!), typed).not.toBeNull()
    }
  })

  it('names lessons that are open', () => {
    for (const [, slug] of text.matchAll(/#\/lesson\/([\w-]+)/g))
      expect(contents.find((entry) => entry.slug === slug)?.load, slug).toBeDefined()
  })

  it('is half a page', () => {
    expect(text.split(/\s+/).length).toBeLessThan(480)
  })
})
