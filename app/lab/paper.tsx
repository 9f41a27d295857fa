/** The text of a lane. Pointing at a symbol reads it out; a click keeps it. */

import { type PointerEvent, useLayoutEffect, useRef } from 'react'
import type { Trace } from '../../models/trace'
import { textOf } from '../figures/alphabet'
import { markSymbol, markUnlikely, symbolRange } from './marks'

interface PaperProps {
  readonly trace: Trace
  /** Last token shown. */
  readonly t: number
  readonly name: string
  /** Whether what was unlikely is underlined. */
  readonly marked: boolean
  readonly onPoint: (t: number | null) => void
  readonly onPick: (t: number) => void
}

export function Paper({ trace, t, name, marked, onPoint, onPick }: PaperProps) {
  const ref = useRef<HTMLElement>(null)
  const { frames } = trace
  const given = Math.min(trace.prompt.length, t + 1)
  // The page follows the writing, as a typewriter does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows the token.
  useLayoutEffect(() => {
    const page = ref.current
    if (page) page.scrollTop = page.scrollHeight
  }, [t, trace.prompt])
  useLayoutEffect(() => {
    const page = ref.current
    if (page && marked) return markUnlikely(page, frames, given, t)
  }, [marked, frames, given, t])
  // The tint outlives no pointer.
  useLayoutEffect(() => () => markSymbol(null), [])

  const tokenUnder = (event: PointerEvent | React.MouseEvent): number | null => {
    const range = symbolUnder(event.currentTarget, event.clientX, event.clientY)
    markSymbol(range)
    if (!range) return null
    return range.startContainer.parentElement?.tagName === 'B' ? range.startOffset : given + range.startOffset
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the playhead reads every token out by the keyboard.
    <section
      ref={ref}
      className="paper"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard.
      tabIndex={0}
      aria-label={`Text of ${name}`}
      onPointerMove={(event) => onPoint(tokenUnder(event))}
      onPointerLeave={() => {
        markSymbol(null)
        onPoint(null)
      }}
      onClick={(event) => {
        const token = tokenUnder(event)
        if (token !== null && getSelection()?.isCollapsed !== false) onPick(token)
      }}
    >
      <b>{textOf(frames, 0, given)}</b>
      {textOf(frames, given, t + 1)}
      <i className="caret" aria-hidden="true" />
    </section>
  )
}

/** The range of the one symbol at a point of the page; null beside the text. */
function symbolUnder(page: Element, x: number, y: number): Range | null {
  const caret = caretAt(x, y)
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE || !page.contains(caret.node)) return null
  const length = caret.node.textContent?.length ?? 0
  // A caret stands between two symbols: the pointer may be over either.
  for (const at of [caret.offset, caret.offset - 1]) {
    if (at < 0 || at >= length) continue
    const range = symbolRange(caret.node, at)
    for (const { left, right, top, bottom } of range.getClientRects())
      if (x >= left && x < right && y >= top - 4 && y < bottom + 4) return range
  }
  return null
}

/** Safari knows the older of the two names alone. */
function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y)
    return position && { node: position.offsetNode, offset: position.offset }
  }
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
