import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseCatalog } from '../../../models/catalog'
import { recordOf } from './record'

const path = join(import.meta.dirname, '..', '..', '..', 'public', 'models', 'catalog.json')
const { models } = parseCatalog(JSON.parse(readFileSync(path, 'utf8')))
const card = (id: string) =>
  new Map(recordOf(models.find((model) => model.id === id)!, models).map(({ name, value }) => [name, value]))

it('a twin is named with what differs', () => {
  expect(card('fixed-decay').get('Twins')).toContain('Vector gate, with a decay from the token')
  expect(card('transformer').has('Twins')).toBe(false)
})

it('a frozen decay is reported where there is one to freeze', () => {
  expect(card('gated-delta').has('With its decay frozen')).toBe(true)
  expect(card('fixed-decay').has('With its decay frozen')).toBe(false)
})

it('what a hybrid is made of is counted', () => {
  expect(card('hybrid').get('Layers')).toBe('6 of delta, 2 of attention')
})

it('a network without a feed-forward layer has no inner width', () => {
  expect(card('lstm-2015-nano').get('Size')).toMatch(/channels$/)
  expect(card('fixed-decay').get('Size')).toContain('inner width')
})
