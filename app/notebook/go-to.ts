/** The way to a section or a deep dive: what is folded around it opens, the window goes there, and the keyboard with it. */

import { useEffect } from 'react'

export function goTo(section: string): void {
  const heading = document.getElementById(section)
  if (!heading) return
  for (let fold = heading.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  heading.scrollIntoView()
  heading.focus({ preventScroll: true })
}

/** Follows the address, from the moment at which the lesson stands in the page. */
export function useGoTo(section: string | null): void {
  useEffect(() => {
    if (section) goTo(section)
  }, [section])
}
