/** What a lane's trace shows of its inside, in the form that the widgets of lessons 2 and 5 draw. Pure. */

import type { CatalogModel } from '../../models/catalog'
import type { Trace } from '../../models/trace'

export type Inside =
  | { readonly kind: 'attention'; readonly trace: Trace }
  /** `state`: whether the cell of lesson 5 rebuilds the state from the keys and values. */
  | { readonly kind: 'decay'; readonly trace: Trace; readonly state: boolean }

/**
 * Shape and heads of a trace that a live run of a model gives. L counts the layers that show keys, or decays where a state is a vector: of a
 * hybrid those that have a state. A vector has channels in the place of keys, and no values.
 */
export function drawnOf({
  probes,
  architecture,
}: Pick<CatalogModel, 'probes' | 'architecture'>): Pick<Trace, 'shape' | 'heads'> {
  const { keys, values, channels } = architecture
  const named = (name: CatalogModel['probes'][number]['name']) => probes.find((probe) => probe.name === name)
  const ofTable = named('key')
  const ofState = ofTable ?? named('log_decay')
  const { layers = [], heads = 0 } = ofState ?? named('attention') ?? {}
  return {
    shape: ofState
      ? { layers: layers.length, heads, keys: ofTable ? keys : channels, values: ofTable ? values : 0 }
      : null,
    heads: layers.flatMap((layer) => Array.from({ length: heads }, (_, head) => ({ layer, head }))),
  }
}

/** Null where the trace kept nothing of the kind. */
export function insideOf(trace: Trace, model: Pick<CatalogModel, 'mixer'> | null): Inside | null {
  const { frames, shape, heads } = trace
  const first = frames[0]?.probes
  if (!first) return null
  if (first.attention && !shape) return { kind: 'attention', trace }
  if (!shape || !(first.decay || (trace.gate === 'none' && first.key))) return null
  // A decay of the whole head is one number where that of a row has one a key.
  const keys = first.decay ? first.decay.length / (shape.layers * shape.heads) : shape.keys
  const state = model?.mixer === 'matrix-state' && keys === shape.keys
  const rows = keys === shape.keys ? heads : []
  // Figures count the layers that have a gate, from 0.
  const refs = rows.map((_, i) => ({ layer: Math.floor(i / shape.heads), head: i % shape.heads }))
  return { kind: 'decay', trace: { ...trace, shape: { ...shape, keys }, heads: refs }, state }
}
