/** A model of the reader's own: layers of three kinds, in the place of the 32 of Llama-3.1-8B. */

import { type Component, totalBytes } from '../../../models/memory/real-models'

export interface Design {
  readonly full: number
  readonly windowed: number
  readonly recurrent: number
  readonly kvHeads: number
}

export const LAYERS = 32
export const HEAD_DIM = 128
export const WINDOW = 4096
/** Heads and sides of each recurrent layer's tables: those of Qwen3-Next. */
export const STATE = { heads: 32, keys: 128, values: 128 } as const
export const BILLIONS = 8

/** Larger than any published model; keeps the numbers on the chart. */
export const HIGHEST = 128
/** The smallest number that a field takes: without heads there is no attention. */
export const least = (field: keyof Design): number => (field === 'kvHeads' ? 1 : 0)

export const firstDesign: Design = { full: 32, windowed: 0, recurrent: 0, kvHeads: 8 }

/** The layers of a design; those of which there are none are left out. */
export function componentsOf({ full, windowed, recurrent, kvHeads }: Design): readonly Component[] {
  const attention = { kvHeads, headDim: HEAD_DIM, bytes: 2 }
  const floats = STATE.heads * STATE.keys * STATE.values
  const all: readonly Component[] = [
    { type: 'full', layers: full, ...attention },
    { type: 'sliding', layers: windowed, window: WINDOW, ...attention },
    { type: 'state', layers: recurrent, floats, bytes: 4 },
  ]
  return all.filter(({ layers }) => layers > 0)
}

/** Bytes that a design keeps for one text of `tokens` tokens. */
export const designBytes = (design: Design, tokens: number): number => totalBytes(componentsOf(design), tokens)
