/** What stands below a figure of heads over a text: the transport, and a link to the head, the token and the text that are shown. */

import type { HeadRef, Trace } from '../../models/trace'
import { spokenSymbol } from '../figures/format'
import { Transport } from '../figures/transport'
import { SPEEDS } from '../state/playhead'
import type { useTokens } from '../state/use-playhead'
import { ShareButton } from './share-button'

interface TextTransportProps {
  /** The figure's name in links. */
  readonly figure: string
  readonly playhead: ReturnType<typeof useTokens>
  /** The token that is shown; of so many. */
  readonly t: number
  readonly length: number
  readonly symbol: string
  readonly head: HeadRef
  readonly trace: Trace
  /** Whether the text is the reader's, and has to travel with the link. */
  readonly live: boolean
  readonly speeds?: readonly number[]
}

export const TextTransport = ({
  figure,
  playhead,
  t,
  length,
  symbol,
  head,
  trace,
  live,
  speeds = SPEEDS,
}: TextTransportProps) => (
  <Transport playhead={{ ...playhead, t, length }} speeds={speeds} describe={() => spokenSymbol(symbol)}>
    <ShareButton shared={() => ({ figure, t, head: [head.layer, head.head], ...(live && { text: trace.prompt }) })} />
  </Transport>
)
