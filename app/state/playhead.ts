/**
 * One playhead a figure: the token at which all of its parts are drawn. It knows nothing of models or pictures;
 * playing is a matter of calling `advance` with the time that has passed.
 */

import { createStore, type StoreApi } from 'zustand'

export interface PlayheadState {
  /** Token shown, from 0 to length - 1. */
  readonly t: number
  /** Tokens that there are. Grows while a model writes. */
  readonly length: number
  readonly playing: boolean
  /** Tokens a second. */
  readonly speed: number
  /** True while a model is still writing: the playhead waits at the edge instead of stopping there. */
  readonly growing: boolean
}

export interface PlayheadActions {
  play(): void
  pause(): void
  toggle(): void
  seek(t: number): void
  /** Moves by whole tokens and stops the play. */
  step(by: number): void
  setSpeed(speed: number): void
  /** Back to the first token, playing on if it was. */
  restart(): void
  extend(length: number, growing: boolean): void
  /** A new trace: from `t`, of `length` tokens. */
  load(length: number, t?: number): void
  /** Lets `ms` of wall-clock time pass. */
  advance(ms: number): void
}

export type Playhead = StoreApi<PlayheadState & PlayheadActions>

export const SPEEDS = [2, 8, 24, 80, 320] as const

/** Creates a playhead at rest on the first token. */
export function createPlayhead(speed: number): Playhead {
  // The part of a token that has passed since the last whole one; not state, since nothing is drawn from it.
  let remainder = 0
  const within = (t: number, length: number) => Math.max(0, Math.min(Math.round(t), length - 1))

  return createStore((set, get) => ({
    t: 0,
    length: 0,
    playing: false,
    speed,
    growing: false,
    play: () => {
      const { t, length, growing } = get()
      remainder = 0
      // Playing from the end starts again, as on every player.
      set({ playing: true, t: t >= length - 1 && !growing ? 0 : t })
    },
    pause: () => set({ playing: false }),
    toggle: () => (get().playing ? get().pause() : get().play()),
    seek: (t) => set({ t: within(t, get().length) }),
    step: (by) => set(({ t, length }) => ({ playing: false, t: within(t + by, length) })),
    setSpeed: (next) => set({ speed: next }),
    restart: () => set({ t: 0 }),
    extend: (length, growing) => set({ length, growing }),
    load: (length, t = 0) => {
      remainder = 0
      set({ length, growing: false, t: within(t, Math.max(1, length)) })
    },
    advance: (ms) => {
      const { playing, t, length, speed: rate, growing } = get()
      if (!playing) return
      remainder += (ms * rate) / 1000
      const whole = Math.floor(remainder)
      if (whole === 0) return
      remainder -= whole
      const last = Math.max(0, length - 1)
      const next = Math.min(t + whole, last)
      if (next === last && !growing) set({ t: next, playing: false })
      else if (next !== t) set({ t: next })
    },
  }))
}
