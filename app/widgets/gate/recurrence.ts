/** Which recurrence a trace is of, so that the figure beside it shows that one and no other. Pure. */

import type { CatalogModel } from '../../../models/catalog'
import type { Trace } from '../../../models/trace'
import type { Recurrence } from '../../figures/equations'
import { unitOf } from '../place'

/** @param model the catalog's entry, which alone knows of a share beta that does not move; null while it is on its way, or where it has none */
export function recurrenceOf(
  { frames, gate, shape }: Pick<Trace, 'frames' | 'gate' | 'shape'>,
  model: Pick<CatalogModel, 'write'> | null,
): Recurrence {
  const { decay, beta, cell } = frames[0]?.probes ?? {}
  const moves = gate === 'data-dependent' ? 'moves' : gate === 'none' ? 'none' : 'fixed'
  if (shape && unitOf(shape).vector) return { state: cell ? 'c' : 'h', decay: moves, write: 'none', rows: true }
  return {
    state: 'S',
    decay: moves,
    write: !beta ? 'none' : model?.write === 'fixed' ? 'fixed' : 'moves',
    // A decay of the whole head is one number where that of a row has one a key.
    rows: !decay || !shape || decay.length > shape.layers * shape.heads,
  }
}
