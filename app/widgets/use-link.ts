/** What the address of the page asks of a figure, and when the figure gives it. */

import { useEffect, useState } from 'react'
import type { Playhead } from '../state/playhead'
import { type Shared, sharedFromAddress } from '../state/share'
import { createQuestion } from './cover'

/** What the address asks of `figure`, read once: a page that is opened by another link opens its figures anew. */
export const useOpening = (figure: string): Shared | null => useState(() => sharedFromAddress(figure))[0]

export interface Link {
  /** What has been taken from the address; null before that, and where it asks nothing. */
  readonly link: Shared | null
  /** Takes it at once, where it waits for the answer to a question; else null. */
  readonly onTake: (() => void) | null
}

const useNoQuestion = createQuestion()

/**
 * Sets a figure up as the address asks, once. Where the question before the figure is still open, its answer comes first: a link
 * does not give it away.
 * @param take sets the figure up
 */
export function useLink(figure: string, take: (shared: Shared) => void, useQuestion = useNoQuestion): Link {
  const opening = useOpening(figure)
  const { pending, settle } = useQuestion()
  const [taken, setTaken] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it may be; a question asks in the effects of this same opening.
  useEffect(() => {
    if (!opening || taken || useQuestion.getState().pending) return
    take(opening)
    setTaken(true)
  }, [opening, taken, pending])
  return { link: taken ? opening : null, onTake: opening && !taken && pending ? settle : null }
}

/** Puts the playhead where a link has it, and leaves it there. To be called below what loads the playhead. */
export function useLinkedStop(store: Playhead, link: Shared | null) {
  const t = link?.t
  useEffect(() => {
    if (t === undefined) return
    store.getState().pause()
    store.getState().seek(t)
  }, [store, t])
}
