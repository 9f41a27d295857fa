/** A figure's playhead in React: the store, and the clock that drives it while it plays. */

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import { reducedMotion } from './motion'
import { createPlayhead, type Playhead, type PlayheadActions, type PlayheadState } from './playhead'

interface PlayheadOptions {
  /** Whether the figure shows the update of a token as a move. Readers who ask for less motion get steps. */
  readonly moves?: boolean
  /** Milliseconds of a move, where an update has more than one part. */
  readonly lasts?: number
}

/** One playhead for the life of the component, driven by the screen's own frames while something moves. */
export function usePlayheadStore(speed: number, { moves = false, lasts }: PlayheadOptions = {}): Playhead {
  const [playhead] = useState(() => createPlayhead(speed, () => moves && !reducedMotion(), lasts))
  const running = useStore(playhead, (state) => state.playing || state.phase < 1)

  useEffect(() => {
    if (!running) return
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
  }, [playhead, running])

  return playhead
}

export const usePlayhead = <T>(playhead: Playhead, selector: (state: PlayheadState & PlayheadActions) => T): T =>
  useStore(playhead, selector)

/** All of the playhead but its phase: what is drawn a whole token at a time need not follow a move. */
export const useTokens = (playhead: Playhead): Omit<PlayheadState & PlayheadActions, 'phase'> =>
  useStore(
    playhead,
    useShallow(({ phase: _, ...rest }) => rest),
  )
