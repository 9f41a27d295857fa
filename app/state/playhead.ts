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
  /** How much of the update at t is shown, from 0 (nothing of it: the token before) to 1 (all of it). 1 at rest. */
  readonly phase: number
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
  /** Lets `ms` of wall-clock time pass: for the play, and for a move that is on its way. */
  advance(ms: number): void
}

export type Playhead = StoreApi<PlayheadState & PlayheadActions>

export const SPEEDS = [2, 8, 24, 80, 320] as const

/** Milliseconds in which one update is shown when there is time for it: fast enough to follow, slow enough to see. */
export const MOVE = 360

/** From this speed on tokens follow each other too closely for a move of their own. */
const TOO_FAST = 24

/** Milliseconds of the move at a playing speed; 0 for none. A pause stays between two moves, so that each is one. */
export const moveAt = (speed: number, lasts = MOVE): number => (speed >= TOO_FAST ? 0 : Math.min(lasts, 800 / speed))

/**
 * Creates a playhead at rest on the first token.
 * @param moves asked at each token forward: whether the update is shown as a move rather than as a step
 * @param lasts milliseconds of a move that has its time; more where an update has two parts
 */
export function createPlayhead(speed: number, moves: () => boolean = () => false, lasts = MOVE): Playhead {
  // The part of a token that has passed since the last whole one; not state, since nothing is drawn from it.
  let remainder = 0
  // The move that is on its way: how long it takes, and how much of that has passed.
  let duration = 0
  let passed = 0
  const begin = (lasting: number, already: number) => {
    duration = lasting
    passed = already
    return phase()
  }
  const phase = () => (passed >= duration ? 1 : passed / duration)
  const within = (t: number, length: number) => Math.max(0, Math.min(Math.round(t), length - 1))

  return createStore((set, get) => ({
    t: 0,
    length: 0,
    playing: false,
    speed,
    growing: false,
    phase: 1,
    play: () => {
      const { t, length, growing } = get()
      remainder = 0
      // Playing from the end starts again, as on every player.
      set({ playing: true, t: t >= length - 1 && !growing ? 0 : t })
    },
    pause: () => set({ playing: false }),
    toggle: () => (get().playing ? get().pause() : get().play()),
    seek: (t) => set({ t: within(t, get().length), phase: 1 }),
    step: (by) => {
      const { t, length } = get()
      const next = within(t + by, length)
      // Only the next token is a move: what lies between distant tokens is not one update.
      set({ playing: false, t: next, phase: next === t + 1 && moves() ? begin(lasts, 0) : 1 })
    },
    setSpeed: (next) => set({ speed: next }),
    restart: () => set({ t: 0, phase: 1 }),
    extend: (length, growing) => set({ length, growing }),
    load: (length, t = 0) => {
      remainder = 0
      set({ length, growing: false, t: within(t, Math.max(1, length)), phase: 1 })
    },
    advance: (elapsed) => {
      // The time of a screen's frame can lie before the moment at which the play began.
      const ms = Math.max(0, elapsed)
      const { playing, t, length, speed: rate, growing, phase: before } = get()
      passed += ms
      if (playing) {
        remainder += (ms * rate) / 1000
        const whole = Math.floor(remainder)
        remainder -= whole
        const last = Math.max(0, length - 1)
        const next = Math.min(t + whole, last)
        const ended = whole > 0 && next === last && !growing
        if (next !== t || ended) {
          const lasting = next === t + 1 && moves() ? moveAt(rate, lasts) : 0
          const shown = next === t ? before : begin(lasting, (remainder * 1000) / rate)
          return set({ t: next, phase: shown, playing: !ended })
        }
      }
      if (before < 1) set({ phase: phase() })
    },
  }))
}
