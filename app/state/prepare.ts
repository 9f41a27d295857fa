/** Networks that load while a reader still types the text that they are to read. */

import type { BackendChoice } from '../controls/backend-picker'
import { prepareModel } from './engine'
import { useSettings } from './settings'

/** What the run of a figure begins with. */
export interface Ahead {
  /** Families or ids of the catalog, in the order in which they run. */
  readonly families: readonly string[]
  readonly probes?: boolean
  /** Where it has to run; else where the reader chose. */
  readonly backend?: BackendChoice
}

/** What a browser says of a reader who wants few bytes; not every browser does. */
const wantsFewBytes = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true

/** Begins to load. What fails is said when the reader runs them. */
export async function prepare({ families, probes = false, backend }: Ahead): Promise<void> {
  if (wantsFewBytes()) return
  const where = backend ?? useSettings.getState().backend
  await Promise.allSettled(families.map((family) => prepareModel(family, { backend: where, probes })))
}
