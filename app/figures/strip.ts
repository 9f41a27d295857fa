/** Geometry of everything that has one column a token: text, ribbons, lines. All share one window, so they align. */

export interface StripWindow {
  /** First token shown. */
  readonly from: number
  /** Columns shown; fewer than `slots` near the start of a short text. */
  readonly count: number
  /** Columns that fit. */
  readonly slots: number
  /** CSS pixels a column. */
  readonly cell: number
}

/** Narrowest column in which a monospaced character can be read. */
const MIN_CELL = 9.6

/** Share of the window before the playhead: more past than future, since the past is what was computed from. */
const BEFORE = 0.62

/** The window of a strip `width` pixels wide with the playhead at `t` of `length` tokens. */
export function stripWindow(width: number, t: number, length: number): StripWindow {
  const slots = Math.max(1, Math.floor(width / MIN_CELL))
  const from = Math.max(0, Math.min(t - Math.floor(slots * BEFORE), length - slots))
  return { from, count: Math.min(slots, length - from), slots, cell: width / slots }
}

/** Token under x, or null beside the text. */
export function tokenAt(window: StripWindow, x: number): number | null {
  const column = Math.floor(x / window.cell)
  return column >= 0 && column < window.count ? window.from + column : null
}
