/** What the playheads of lesson 7 have in common: one stop before the first bit, then one after each. */

import { useEffect } from 'react'
import type { Playhead } from '../../state/playhead'

/** Loads the playhead for n bits, and plays once it is seen; the end at once for those who ask for less motion. */
export function useFollow(store: Playhead, n: number, seen: boolean, still: boolean) {
  useEffect(() => {
    const { length, t, load } = store.getState()
    // A string that is being typed keeps its end in view.
    load(n + 1, length === 0 ? 0 : t >= length - 1 ? n : Math.min(t, n))
  }, [store, n])
  useEffect(() => {
    if (!seen) return
    const { seek, play, length } = store.getState()
    if (still) seek(length - 1)
    else play()
  }, [seen, still, store])
}
