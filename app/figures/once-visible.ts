/** Calls back once, when an element has come into view. */

import { type RefObject, useEffect, useRef } from 'react'

export function useOnceVisible(ref: RefObject<HTMLElement | null>, onVisible: (() => void) | undefined) {
  const latest = useRef(onVisible)
  latest.current = onVisible
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        latest.current?.()
      },
      { threshold: 0.15 },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
}
