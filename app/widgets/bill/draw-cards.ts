/** Cards in a row, filled from the left: first the weights, then one reader after the other. */

import type { Fit } from '../../../models/memory/cards'
import type { Memory } from '../../../models/memory/real-models'
import type { Draw } from '../../figures/canvas'
import { palettes } from '../../figures/colours'

export interface Filled {
  readonly fit: Fit
  readonly weights: number
  /** Of one reader. */
  readonly memory: Memory
  readonly capacity: number
}

export const drawCards =
  ({ fit: { cards, readers }, weights, memory, capacity }: Filled): Draw =>
  (pen, { width, height }, theme) => {
    const palette = palettes[theme]
    const gap = cards <= 24 ? 4 : cards <= 90 ? 2 : 0
    const card = (width - gap * (cards - 1)) / cards
    const perReader = memory.cache + memory.state

    /** Calls `paint` for each piece of [from, to) bytes that lies on one card. */
    const pieces = (from: number, to: number, paint: (x: number, w: number) => void) => {
      for (let i = Math.floor(from / capacity); i * capacity < to && i < cards; i += 1) {
        const start = Math.max(from - i * capacity, 0) / capacity
        const end = Math.min(to - i * capacity, capacity) / capacity
        paint(i * (card + gap) + start * card, (end - start) * card)
      }
    }

    pen.fillStyle = palette.wash
    for (let i = 0; i < cards; i += 1) pen.fillRect(i * (card + gap), 0, card, height)

    pieces(0, weights, (x, w) => {
      pen.fillStyle = palette.rule
      pen.globalAlpha = 0.55
      pen.fillRect(x, 0, w, height)
      pen.globalAlpha = 1
    })
    // The state's share of each reader lies below, the cache's above.
    const split = height * (memory.cache / perReader)
    pieces(weights, weights + readers * perReader, (x, w) => {
      pen.fillStyle = palette.cache
      pen.fillRect(x, 0, w, split)
      pen.fillStyle = palette.state
      pen.fillRect(x, split, w, height - split)
    })
    // Readers are told apart as long as there is room for the gaps between them.
    if ((perReader / capacity) * card >= 4) {
      pen.fillStyle = palette.paper
      for (let r = 0; r < readers; r += 1) {
        const at = weights + r * perReader
        pieces(at, at + 1, (x) => pen.fillRect(x - 0.5, 0, 1, height))
      }
    }
    pen.strokeStyle = palette.rule
    pen.lineWidth = 1
    if (card >= 4) for (let i = 0; i < cards; i += 1) pen.strokeRect(i * (card + gap) + 0.5, 0.5, card - 1, height - 1)
  }
