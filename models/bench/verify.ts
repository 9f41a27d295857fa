/** Parity with PyTorch on this browser's backend, in the page itself: the worker sends no raw states. */

import type { CatalogModel } from '../catalog'
import { LoadedModel, type ReadFile } from '../runtime/loaded'
import { parityOf, TOLERANCE } from '../runtime/parity'
import type { Backend } from '../trace'
import { assertAlive, pageDevice } from './page-device'

export interface Verified {
  readonly worst: number
  readonly passed: boolean
  /** Why single symbols were not captured commands; null where they were. */
  readonly uncaptured: string | null
  readonly parity: Readonly<Record<string, number>>
}

/** Holds one model to its fixture. @throws Error where the fixture was not built in. */
export async function verify(entry: CatalogModel, backend: Backend, base: string, read: ReadFile): Promise<Verified> {
  const response = await fetch(new URL(`../fixtures/${entry.id}.bin`, base))
  if (!response.ok) throw new Error('This build has no fixtures: build with --mode bench.')
  const fixture = new Uint8Array(await response.arrayBuffer())
  const model = await LoadedModel.load(await pageDevice(backend), entry, read)
  const parity = await parityOf(model, fixture)
  const { uncaptured } = model.ledger()
  await model.release()
  assertAlive()
  const worst = Math.max(...Object.values(parity))
  return { worst, passed: worst <= TOLERANCE, uncaptured, parity }
}
