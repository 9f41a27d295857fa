/** Notes the sections whose heading the reader has come to. */

import { useEffect } from 'react'
import type { Section } from '../../lessons/outline'
import { useProgress } from '../state/progress'

/** Milliseconds for which a heading has to stay in view: who jumps past it has not read what follows. */
const STAY = 1200

export function useReadSections(lesson: string, sections: readonly Section[]) {
  useEffect(() => {
    const waiting = new Map<Element, ReturnType<typeof setTimeout>>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          clearTimeout(waiting.get(target))
          waiting.delete(target)
          if (!isIntersecting) continue
          const note = () => {
            useProgress.getState().mark(lesson, 'read', target.id)
            observer.unobserve(target)
          }
          waiting.set(target, setTimeout(note, STAY))
        }
      },
      // The lowest third of the window does not count: a heading at its edge is announced, not reached.
      { rootMargin: '0px 0px -33% 0px' },
    )
    for (const { id } of sections) {
      const heading = document.getElementById(id)
      if (heading) observer.observe(heading)
    }
    return () => {
      observer.disconnect()
      for (const timer of waiting.values()) clearTimeout(timer)
    }
  }, [lesson, sections])
}
