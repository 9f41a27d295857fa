/** The page of models, checked on its text. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseCatalog } from '../models/catalog'

const read = (...path: string[]) => readFileSync(join(import.meta.dirname, ...path), 'utf8')
const catalog = parseCatalog(JSON.parse(read('..', 'public', 'models', 'catalog.json')))
const cards = [...read('models.mdx').matchAll(/<ModelCard family="([^"]+)"/g)].map(([, family]) => family)

it('every network has a card, and every card a network', () => {
  expect([...cards].sort()).toEqual([...new Set(catalog.models.map(({ family }) => family))].sort())
})
