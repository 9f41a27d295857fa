/** A link of the notes for a class: one figure alone, as it is to stand on the screen. */

import type { ReactNode } from 'react'
import { encodeShared, type Shared } from '../state/share'

/** What figures are called in links, where a link can set them up. A test holds this to the widgets. */
export const linked: Readonly<Record<string, string>> = {
  Adding: 'adding',
  Attention: 'attention',
  Bill: 'bill',
  Bound: 'bound',
  BookTask: 'phone-book',
  ChunkCost: 'chunk-cost',
  Chunks: 'chunks',
  Choosing: 'choosing',
  Circle: 'circle',
  Compose: 'compose',
  Copying: 'selective-copying',
  FourGates: 'parity',
  Gate: 'gate',
  Haystack: 'haystack',
  Needle: 'needle',
  Overwrite: 'overwrite',
  OwnTable: 'own-table',
  Perplexity: 'perplexity',
  PhoneBook: 'book',
  Race: 'race',
  Ratio: 'ratio',
  Reach: 'reach',
  Recall: 'recall-trials',
  Scan: 'scan',
  ShellGame: 'shell-game',
  SwapScores: 'swap-scores',
  TrainedRecall: 'recall',
  TwoRuns: 'two-runs',
  TwoValues: 'two-values',
  Ways: 'ways',
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
