/** What tests of real models share: the repository's own catalog and fixtures. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CatalogModel } from './catalog'
import { createNodeEngine, readCatalog } from './runtime/node'
import { type PackedTensor, unpackTensors } from './runtime/weights'
import type { Frame } from './trace'

export const modelFolder = join(import.meta.dirname, '..', 'public', 'models')

/** The smallest models that ship: quick enough for every test. */
export const nano: readonly CatalogModel[] = (await readCatalog(modelFolder)).models.filter(
  ({ size }) => size === 'nano',
)

export const testEngine = () => createNodeEngine(modelFolder)

export async function fixtureOf(id: string): Promise<Map<string, PackedTensor>> {
  return unpackTensors(await readFile(join(import.meta.dirname, 'fixtures', `${id}.bin`)))
}

export async function collect(frames: AsyncIterable<Frame>): Promise<Frame[]> {
  const out: Frame[] = []
  for await (const frame of frames) out.push(frame)
  return out
}
