import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadCatalog, parseCatalog } from './catalog'
import { modelFolder } from './testing'

const shipped = async () => JSON.parse(await readFile(join(modelFolder, 'catalog.json'), 'utf8'))

describe('the catalog', () => {
  it('that ships is whole, its ids are unique and its twins exist', async () => {
    const { models } = parseCatalog(await shipped())
    const ids = models.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, twins } of models)
      for (const twin of twins) {
        expect(ids).toContain(twin.id)
        // A twin is one from both sides, and by the same gate.
        expect(models.find((m) => m.id === twin.id)!.twins).toContainEqual({ id, differs: twin.differs })
      }
  })

  it.each([
    ['a lesion flag', (model: Record<string, unknown>) => delete model.lesion],
    ['files', (model: Record<string, unknown>) => Object.assign(model, { files: {} })],
    [
      'state tensors',
      (model: Record<string, unknown>) => Object.assign(model, { state: [{ name: 's', shape: [1, 3], grows: 1 }] }),
    ],
  ])('that lacks %s is refused by the name of the model', async (what, damage) => {
    const catalog = await shipped()
    damage(catalog.models[1])
    expect(() => parseCatalog(catalog)).toThrow(`Model ${catalog.models[1].id} of the catalog lacks ${what}`)
  })

  it('that does not arrive is an error for readers', async () => {
    await expect(loadCatalog('http://localhost:1/catalog.json')).rejects.toThrow('list of models could not be loaded')
  })
})
