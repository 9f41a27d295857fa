/** Tells the lesson's challenges of every text that the reader tries. Recorded texts are nobody's answer. */

import { useEffect } from 'react'
import type { GateSetting, Trace } from '../../../models/trace'
import { bitsPerByte } from '../measure'
import { useFixedWins } from './challenge'
import { useStops } from './full-stop'

interface Source {
  readonly live: boolean
  readonly nano: boolean
  readonly traces: Readonly<Partial<Record<GateSetting, Trace>>>
}

/** @param source the traces that the figure shows */
export function useChallenges({ live: own, nano, traces }: Source) {
  // The challenges are about the large networks.
  const live = own && !nano
  const { fixed: steady, 'data-dependent': moving } = traces

  useEffect(() => {
    const fixed = steady && bitsPerByte(steady.frames)
    const dependent = moving && bitsPerByte(moving.frames)
    if (live && fixed && dependent) useFixedWins.getState().publish({ symbols: moving.frames.length, fixed, dependent })
  }, [live, steady, moving])

  useEffect(() => {
    if (live && moving) useStops.getState().publish(moving)
  }, [live, moving])
}
