/** A figure's playhead in React: the store, and the clock that drives it while it plays. */

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createPlayhead, type Playhead, type PlayheadActions, type PlayheadState } from './playhead'

/** One playhead for the life of the component, driven by the screen's own frames while it plays. */
export function usePlayheadStore(speed: number): Playhead {
  const [playhead] = useState(() => createPlayhead(speed))
  const playing = useStore(playhead, (state) => state.playing)

  useEffect(() => {
    if (!playing) return
    let frame = 0
    let before = performance.now()
    const tick = (now: number) => {
      // A page in the background gets no frames: do not leap when it comes back.
      playhead.getState().advance(Math.min(now - before, 250))
      before = now
      frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
    return () => cancelAnimationFrame(frame)
  }, [playhead, playing])

  return playhead
}

export const usePlayhead = <T>(playhead: Playhead, selector: (state: PlayheadState & PlayheadActions) => T): T =>
  useStore(playhead, selector)
