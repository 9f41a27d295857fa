/** A link of the notes for a class: one figure alone, as it is to stand on the screen. */

import type { ReactNode } from 'react'
import { encodeShared, type Shared } from '../state/share'

/** What figures are called in links, where a link can set them up. A test holds this to the widgets. */
export const linked: Readonly<Record<string, string>> = {
  Attention: 'attention',
  Choosing: 'choosing',
  Gate: 'gate',
  Overwrite: 'overwrite',
  OwnTable: 'own-table',
  Perplexity: 'perplexity',
  Race: 'race',
  Scan: 'scan',
  TwoValues: 'two-values',
}

interface OpenProps extends Omit<Shared, 'figure'> {
  /** As the gallery names it. */
  readonly figure: string
  readonly children?: ReactNode
}

export function Open({ figure, children, ...settings }: OpenProps) {
  const name = linked[figure]
  const query = name && Object.keys(settings).length > 0 ? `?${encodeShared({ figure: name, ...settings })}` : ''
  return <a href={`#/gallery/${figure}${query}`}>{children}</a>
}
