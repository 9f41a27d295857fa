/** Where the names of marks stand, so that none lies on another or on a mark. Pure. */

export interface Mark {
  readonly name: string
  /** Pixels, y downwards. */
  readonly x: number
  readonly y: number
}

export type Named<T extends Mark> = T & { readonly at: number; readonly anchor: 'start' | 'end' }

/** Pixels of a letter of 12 px and weight 600, of a line, of a mark's radius, and from a mark to its name. */
const LETTER = 6.9
const LINE = 14
const MARK = 6
const AWAY = 11

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** What a name covers, whose middle is at a height. */
export function boxOf({ name, x }: Mark, at: number, anchor: 'start' | 'end'): Box {
  const width = name.length * LETTER
  const left = anchor === 'start' ? x + AWAY : x - AWAY - width
  return { left, right: left + width, top: at - LINE / 2, bottom: at + LINE / 2 }
}

/**
 * A name for each mark, beside it or as near above or below as there is room, to its right before its left. Marks on the right go first:
 * theirs have less choice.
 * @param room what names may cover
 */
export function named<T extends Mark>(marks: readonly T[], room: Box): readonly Named<T>[] {
  const taken: Box[] = marks.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }))
  const steps = Math.ceil((room.bottom - room.top) / (LINE / 2))
  const shifts = [0, ...Array.from({ length: steps }, (_, i) => [i + 1, -(i + 1)]).flat()].map((n) => (n * LINE) / 2)
  return [...marks]
    .sort((a, b) => b.x - a.x || a.y - b.y)
    .flatMap((mark) => {
      for (const shift of shifts)
        for (const anchor of ['start', 'end'] as const) {
          const box = boxOf(mark, mark.y + shift, anchor)
          const inside =
            box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
          if (!inside || taken.some((other) => meet(box, other))) continue
          taken.push(box)
          return [{ ...mark, at: mark.y + shift, anchor }]
        }
      return []
    })
}
