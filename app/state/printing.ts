/**
 * Whether the page is being printed. Paper is light whatever the theme, figures draw their current picture for its width, and deep
 * dives lie open; afterwards everything is as it was.
 */

import { flushSync } from 'react-dom'
import { create } from 'zustand'

export const usePrinting = create<{ readonly printing: boolean }>(() => ({ printing: false }))

/** Folded parts that were opened for the print. */
let opened: readonly HTMLDetailsElement[] = []

/** Pages call it once. */
export function watchPrinting(): void {
  const { dataset } = document.documentElement
  addEventListener('beforeprint', () => {
    dataset.printing = ''
    opened = [...document.querySelectorAll<HTMLDetailsElement>('details.aside-box:not([open])')]
    for (const part of opened) part.open = true
    // The browser lays the pages out as soon as this returns, so the figures have to be drawn by then.
    flushSync(() => usePrinting.setState({ printing: true }))
  })
  addEventListener('afterprint', () => {
    delete dataset.printing
    for (const part of opened) part.open = false
    opened = []
    usePrinting.setState({ printing: false })
  })
}
