/**
 * A figure over a text that has been read: the text in its box, a run of it, what a shared link restores, and when it begins to
 * play.
 */

import { useEffect, useState } from 'react'
import type { Trace } from '../../models/trace'
import { useReducedMotion } from '../state/motion'
import type { Playhead } from '../state/playhead'
import { usePrompt } from '../state/prompts'
import type { Shared } from '../state/share'
import type { OwnReading } from './own-reading'
import { useOpening } from './use-link'

interface ReadTextOptions {
  /** Where one who asks for less motion sees the text. */
  readonly restAt: (trace: Trace) => number
  /** Called when a text of the reader's has been read by the large network: what counts for a challenge. */
  readonly onRead?: (trace: Trace) => void
}

export interface ReadText {
  readonly text: string
  setText(text: string): void
  run(): void
  /** What the address of the page wants of this figure. */
  readonly opening: Shared | null
  readonly length: number
  /** The figure has come into view. */
  onVisible(): void
}

/** @param figure its name in links */
export function useReadText(figure: string, source: OwnReading, store: Playhead, options: ReadTextOptions): ReadText {
  const { trace } = source
  const { restAt, onRead } = options
  const opening = useOpening(figure)
  const [text, setText] = usePrompt(figure, trace?.prompt ?? '', source.ahead)
  const still = useReducedMotion()

  const length = trace?.frames.length ?? 0
  useEffect(() => {
    if (length > 0 && store.getState().length !== length)
      store.getState().load(length, opening?.t ?? store.getState().t)
  }, [length, store, opening])

  const run = (what: string, from: number | null, wait = false) => {
    let begun = false
    source.read(
      what,
      (read, nano) => {
        if (!nano) onRead?.(read)
        // The large network reads the same symbols after the nano one: the playhead goes on.
        if (begun && !still) return
        begun = true
        const { load, pause, play } = store.getState()
        load(read.frames.length, from ?? (still ? restAt(read) : 0))
        if (still || from !== null) pause()
        else play()
      },
      wait,
    )
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a shared link runs once, on opening.
  useEffect(() => {
    if (opening?.text === undefined) return
    setText(opening.text)
    run(opening.text, opening.t ?? null, true)
  }, [])

  // Begins by itself once, when the figure is in view and its trace is there; still for those who ask for less motion.
  const [seen, setSeen] = useState(false)
  const ready = seen && length > 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when both have come true.
  useEffect(() => {
    if (!ready || opening?.t !== undefined) return
    if (still && trace) store.getState().seek(restAt(trace))
    else store.getState().play()
  }, [ready])

  return { text, setText, run: () => run(text, null), opening, length, onVisible: () => setSeen(true) }
}
