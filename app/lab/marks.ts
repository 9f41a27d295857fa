/** Underlines in the text of a lane, put there by the browser without touching the text; none where it cannot. */

import type { Frame } from '../../models/trace'

/** Bits from which a symbol counts as unlikely, and as rare: a chance of one in 8, and one in 64. */
export const LEVELS = { unlikely: 3, rare: 6 } as const

type Level = keyof typeof LEVELS

/** The level of a symbol that cost so many bits; null for an ordinary one, and for the first of all. */
export function levelOf(bits: number | null): Level | null {
  if (bits === null || bits < LEVELS.unlikely) return null
  return bits < LEVELS.rare ? 'unlikely' : 'rare'
}

const canMark = typeof CSS !== 'undefined' && 'highlights' in CSS

/** The one set of ranges of a name, shared by all lanes. */
function highlight(name: string): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(name, made)
  return made
}

/**
 * Underlines what was unlikely among the symbols of `page`, whose first text node has `given` of them and whose second the others.
 * @returns what takes the underlines away
 */
export function markUnlikely(page: Element, frames: readonly Frame[], given: number, t: number): () => void {
  const head = page.querySelector('b')?.firstChild
  const tail = [...page.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)
  const made: [Highlight, Range][] = []
  for (let at = 0; canMark && at <= t; at += 1) {
    const level = levelOf(frames[at]!.bits)
    const node = at < given ? head : tail
    if (!level || !node) continue
    const range = symbolRange(node, at < given ? at : at - given)
    highlight(level).add(range)
    made.push([highlight(level), range])
  }
  return () => {
    for (const [set, range] of made) set.delete(range)
  }
}

/** Tints one symbol, or none. */
export function markSymbol(range: Range | null): void {
  if (!canMark) return
  if (range) CSS.highlights.set('symbol', new Highlight(range))
  else CSS.highlights.delete('symbol')
}

/** The range of the symbol at `offset` of a text node. */
export function symbolRange(node: Node, offset: number): Range {
  const range = document.createRange()
  range.setStart(node, offset)
  range.setEnd(node, offset + 1)
  return range
}
