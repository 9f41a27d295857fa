/** The page of models, checked on its text. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseCatalog } from '../models/catalog'

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
const catalog = parseCatalog(JSON.parse(read('..', 'public', 'models', 'catalog.json')))
const cards = [...read('models.mdx').matchAll(/<ModelCard family="([^"]+)"/g)].map(([, family]) => family)

it('what is said of the text is what the list of works holds', () => {
  const works = read('..', 'models', 'training', 'data', 'works.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter(([, split]) => split === 'train')
  const bytes = works.reduce((sum, [, , , size]) => sum + Number(size), 0)
  expect(read('models.mdx')).toContain(`${works.length} stories`)
  expect(read('models.mdx')).toContain(`${Math.round(bytes / 1e6)} million bytes`)
})

it('every network has a card, and every card a network', () => {
  expect([...cards].sort()).toEqual([...new Set(catalog.models.map(({ family }) => family))].sort())
})
