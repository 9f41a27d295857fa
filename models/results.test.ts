import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseResults } from './results'

const file = () => JSON.parse(readFileSync(join(import.meta.dirname, '..', 'public', 'results.json'), 'utf8'))

it('the file that ships is whole, and every curve ends where its training ended', () => {
  const { models } = parseResults(file())
  expect(models.length).toBeGreaterThan(0)
  for (const { runs, id } of models) for (const { curve, symbols } of runs) expect(curve.at(-1)?.[0], id).toBe(symbols)
})

it('a model that lacks its runs is named', () => {
  const broken = file()
  broken.models[1].runs = []
  expect(() => parseResults(broken)).toThrow(broken.models[1].id)
  expect(() => parseResults({ version: 2 })).toThrow('version 1')
})
