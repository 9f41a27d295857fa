/** A text set as a page of fixed columns, for canvases that draw symbols one by one. */

/** Symbols [from, to) of the text that stand on one line. A line break is the last symbol of its line. */
export interface PageLine {
  readonly from: number
  readonly to: number
}

/** Lines of at most `columns` symbols, broken after blanks where there are any. */
export function layoutPage(text: string, columns: number): readonly PageLine[] {
  const lines: PageLine[] = []
  let from = 0
  while (from < text.length) {
    const most = Math.min(text.length, from + Math.max(1, columns))
    const end = text.indexOf('\n', from)
    let to = most
    if (end >= 0 && end < most) to = end + 1
    else if (most < text.length) {
      const blank = text.lastIndexOf(' ', most - 1)
      if (blank >= from) to = blank + 1
    }
    lines.push({ from, to })
    from = to
  }
  return lines
}

/** The line that symbol t stands on. */
export function lineOfSymbol(lines: readonly PageLine[], t: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (lines[middle]!.from <= t) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}
