/** What the playheads of lesson 7 have in common: one stop before the first bit, then one after each. */

import { useEffect } from 'react'
import type { Playhead } from '../../state/playhead'
import type { Shared } from '../../state/share'
import { useLinkedStop } from '../use-link'

/** Loads the playhead for n bits, and plays once it is seen, from where a link has it not at all; the end at once for those who ask for less motion. */
export function useFollow(store: Playhead, n: number, seen: boolean, still: boolean, link: Shared | null) {
  useEffect(() => {
    const { length, t, load } = store.getState()
    // A string that is being typed keeps its end in view.
    load(n + 1, length === 0 ? 0 : t >= length - 1 ? n : Math.min(t, n))
  }, [store, n])
  useLinkedStop(store, link)
  const placed = link?.t !== undefined
  useEffect(() => {
    if (!seen || placed) return
    const { seek, play, length } = store.getState()
    if (still) seek(length - 1)
    else play()
  }, [seen, placed, still, store])
}
