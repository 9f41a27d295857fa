/** The sum behind a model's bytes, its factors in numbers and its parts in their colours. */

import type { ReactNode } from 'react'
import type { Component } from '../../../models/memory/real-models'
import { formatCount } from '../../figures/format'

/** The factors of one part, as they are multiplied. */
export function factors(part: Component, n: number): string {
  const tokens = formatCount(n)
  const { layers, bytes } = part
  switch (part.type) {
    case 'full':
      return `2 · ${layers} · ${part.kvHeads} · ${part.headDim} · ${tokens} · ${bytes}`
    case 'sliding':
      return `2 · ${layers} · ${part.kvHeads} · ${part.headDim} · ${formatCount(Math.min(n, part.window))} · ${bytes}`
    case 'mla':
      return `${layers} · (${part.kvLora} + ${part.ropeDim}) · ${tokens} · ${bytes}`
    case 'state':
    case 'conv':
      return `${layers} · ${formatCount(part.floats)} · ${bytes}`
  }
}

export const Sum = ({ parts, n }: { readonly parts: readonly Component[]; readonly n: number }): ReactNode =>
  parts.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a model never move.
    <span key={i}>
      {i > 0 && ' + '}
      <span className={part.type === 'state' || part.type === 'conv' ? 'q-state' : 'q-cache'}>{factors(part, n)}</span>
    </span>
  ))
