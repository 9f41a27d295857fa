/** Parity with PyTorch on this browser's backend, in the page itself: the worker sends no raw states. */

import type { CatalogModel } from '../catalog'
import { openDevice } from '../runtime/device'
import { fetchFile } from '../runtime/files'
import { LoadedModel } from '../runtime/loaded'
import { parityOf, TOLERANCE } from '../runtime/parity'
import type { Device } from '../runtime/session'
import type { Backend } from '../trace'

export interface Verified {
  readonly worst: number
  readonly passed: boolean
  readonly parity: Readonly<Record<string, number>>
}

/** The one device of the page: a second runtime beside it would be a second download. */
let device: Promise<Device> | undefined

/** Holds one model to its fixture. @throws Error where the fixture was not built in. */
export async function verify(entry: CatalogModel, backend: Backend, catalogUrl: string): Promise<Verified> {
  const response = await fetch(new URL(`../fixtures/${entry.id}.bin`, catalogUrl))
  if (!response.ok) throw new Error('This build has no fixtures: build with --mode bench.')
  const fixture = new Uint8Array(await response.arrayBuffer())
  let lost = ''
  device ??= openDevice(
    backend,
    () => undefined,
    (why) => {
      lost = why
    },
  )
  const read = (file: CatalogModel['files']['play']) => fetchFile(new URL(file.path, catalogUrl).href, file)
  const model = await LoadedModel.load(await device, entry, read)
  const parity = await parityOf(model, fixture)
  await model.release()
  if (lost) throw new Error(`The graphics device stopped: ${lost}`)
  const worst = Math.max(...Object.values(parity))
  return { worst, passed: worst <= TOLERANCE, parity }
}
